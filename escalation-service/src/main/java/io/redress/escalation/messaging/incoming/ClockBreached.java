package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A clock ran out. */
record ClockBreached(
        UUID feedbackId, boolean historical, UUID clockId, String target, int cycle, int generation, Instant dueAt)
        implements AboutClock {}
