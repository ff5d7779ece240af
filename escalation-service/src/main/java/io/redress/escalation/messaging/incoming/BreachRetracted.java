package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** There was no breach; newState is the clock's state from now on. */
record BreachRetracted(
        UUID feedbackId,
        boolean historical,
        UUID clockId,
        String target,
        int cycle,
        int generation,
        String newState,
        Instant dueAt)
        implements AboutClock {}
