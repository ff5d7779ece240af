package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** A target no longer applies. */
public record ClockCancelled(UUID feedbackId, UUID clockId, String state) {}
