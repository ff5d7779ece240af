package io.redress.intake.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A target began to run, paused at once, or does not apply. */
public record ClockStarted(UUID feedbackId, UUID clockId, String target, int cycle, String state, Instant dueAt) {}
