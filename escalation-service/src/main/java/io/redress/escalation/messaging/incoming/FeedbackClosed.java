package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A resolved feedback was closed. */
record FeedbackClosed(UUID feedbackId, boolean historical, Instant closedAt, String actorRole, UUID actorId)
        implements AboutFeedback {}
