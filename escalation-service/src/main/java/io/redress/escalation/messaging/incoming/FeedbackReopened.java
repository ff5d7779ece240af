package io.redress.escalation.messaging.incoming;

import java.util.UUID;

/** Resolved or closed feedback was opened again; cycle is the new one. */
record FeedbackReopened(
        UUID feedbackId, boolean historical, int cycle, String reasonCode, String actorRole, UUID actorId)
        implements AboutFeedback {}
