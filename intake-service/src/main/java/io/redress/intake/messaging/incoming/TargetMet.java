package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** A target was met, or was fulfilled late and stays missed. */
public record TargetMet(UUID feedbackId, UUID clockId, String state) {}
