package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** An open feedback was withdrawn. */
record FeedbackWithdrawn(UUID feedbackId, boolean historical, Instant withdrawnAt, String actorRole, UUID actorId)
        implements AboutFeedback {}
