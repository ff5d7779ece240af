package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A clock came into being. */
record ClockStarted(
        UUID feedbackId,
        boolean historical,
        UUID clockId,
        String target,
        int cycle,
        int generation,
        String state,
        Instant dueAt)
        implements AboutClock {}
