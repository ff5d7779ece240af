package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A feedback went up in another one. */
record FeedbackMerged(UUID feedbackId, boolean historical, Instant mergedAt, String actorRole, UUID actorId)
        implements AboutFeedback {}
