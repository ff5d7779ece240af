package io.redress.escalation.messaging.incoming;

import java.util.UUID;

/** A clock ended without outcome. */
record ClockCancelled(
        UUID feedbackId,
        boolean historical,
        UUID clockId,
        String target,
        int cycle,
        int generation,
        String state,
        String reasonCode)
        implements AboutClock {}
