package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** Nobody was found. */
public record Unroutable(UUID feedbackId) {}
