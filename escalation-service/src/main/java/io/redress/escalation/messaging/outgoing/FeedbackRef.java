package io.redress.escalation.messaging.outgoing;

import java.util.UUID;

/** What every event about a feedback says of it. */
public record FeedbackRef(UUID feedbackId, String reference, String sourceSystem, boolean historical) {}
