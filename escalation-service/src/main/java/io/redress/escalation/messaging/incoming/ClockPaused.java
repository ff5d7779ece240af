package io.redress.escalation.messaging.incoming;

import java.util.UUID;

/** A clock stands still. */
record ClockPaused(UUID feedbackId, boolean historical, UUID clockId, String target, int cycle, int generation)
        implements AboutClock {}
