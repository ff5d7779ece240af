package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** A target was missed. */
public record TargetBreached(UUID feedbackId, UUID clockId) {}
