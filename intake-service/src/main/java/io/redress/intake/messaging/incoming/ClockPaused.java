package io.redress.intake.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A target waits for the customer. */
public record ClockPaused(UUID feedbackId, UUID clockId, String target, int cycle, Instant projectedDueAt) {}
