package io.redress.intake.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A target runs again. */
public record ClockResumed(UUID feedbackId, UUID clockId, String target, int cycle, Instant dueAt) {}
