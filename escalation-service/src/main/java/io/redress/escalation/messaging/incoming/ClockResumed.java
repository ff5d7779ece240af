package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A paused clock runs again. */
record ClockResumed(
        UUID feedbackId, boolean historical, UUID clockId, String target, int cycle, int generation, Instant dueAt)
        implements AboutClock {}
