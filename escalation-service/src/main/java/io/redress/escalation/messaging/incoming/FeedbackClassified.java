package io.redress.escalation.messaging.incoming;

import java.util.UUID;

/** A feedback has a new classification. */
record FeedbackClassified(
        UUID feedbackId,
        boolean historical,
        String kind,
        String category,
        String severity,
        String actorRole,
        UUID actorId)
        implements AboutFeedback {}
