package io.redress.escalation.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** Another feedback was merged into this one, which keeps the earlier receipt. */
record FeedbackAbsorbed(UUID feedbackId, boolean historical, Instant receivedAt) implements AboutFeedback {}
