package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** Somebody asked intake to escalate; requestedTier is absent when they named none. */
record EscalationRequested(
        UUID feedbackId,
        boolean historical,
        String requestedBy,
        String reasonCode,
        Integer requestedTier,
        Instant requestedAt,
        String actorRole,
        UUID actorId)
        implements AboutFeedback {}
