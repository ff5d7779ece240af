package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mark of a running clock was reached. */
record MarkReached(
        UUID feedbackId,
        boolean historical,
        UUID clockId,
        String target,
        int cycle,
        int generation,
        String mark,
        Instant dueAt,
        List<String> skipped)
        implements AboutClock {}
