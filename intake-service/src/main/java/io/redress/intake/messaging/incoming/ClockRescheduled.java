package io.redress.intake.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A target has another due date. */
public record ClockRescheduled(UUID feedbackId, UUID clockId, String target, int cycle, String state, Instant dueAt) {}
