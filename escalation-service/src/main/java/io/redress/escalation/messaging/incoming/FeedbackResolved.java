package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A resolution was given. */
record FeedbackResolved(UUID feedbackId, boolean historical, Instant resolvedAt, String actorRole, UUID actorId)
        implements AboutFeedback {}
