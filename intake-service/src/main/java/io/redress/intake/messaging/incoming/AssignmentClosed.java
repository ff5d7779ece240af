package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** Nobody is in charge any more. */
public record AssignmentClosed(UUID feedbackId) {}
