package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** The due date of a clock moved. */
record ClockRescheduled(
        UUID feedbackId,
        boolean historical,
        UUID clockId,
        String target,
        int cycle,
        int generation,
        String state,
        Instant dueAt)
        implements AboutClock {}
