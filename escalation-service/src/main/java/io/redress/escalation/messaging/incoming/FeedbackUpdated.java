package io.redress.escalation.messaging.incoming;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Facts changed; a field that changedFields names and that is absent was removed. */
record FeedbackUpdated(
        UUID feedbackId,
        boolean historical,
        List<String> changedFields,
        String product,
        String customerTier,
        String language,
        Long reach,
        BigDecimal sentiment,
        BigDecimal amountAtStake,
        Boolean demandsEscalation,
        Integer repeatCount,
        String actorRole,
        UUID actorId)
        implements AboutFeedback {

    boolean changed(String field) {
        return changedFields != null && changedFields.contains(field);
    }
}
