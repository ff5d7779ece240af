package io.redress.escalation.messaging.incoming;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Intake registered a feedback. */
record FeedbackReceived(
        UUID feedbackId,
        String reference,
        String sourceSystem,
        boolean historical,
        int cycle,
        String kind,
        String category,
        String severity,
        String product,
        String customerTier,
        String language,
        Long reach,
        BigDecimal sentiment,
        BigDecimal amountAtStake,
        boolean demandsEscalation,
        Integer repeatCount,
        Instant receivedAt)
        implements AboutFeedback {}
