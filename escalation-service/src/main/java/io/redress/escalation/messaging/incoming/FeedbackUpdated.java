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

    /**
     * What holds of a fact from now on.
     *
     * @param field as the REST API of intake names it
     * @param value as this event carries it, which it also does for facts that have not changed
     */
    <T> T now(String field, T value, T before) {
        boolean removed = value == null && changedFields != null && changedFields.contains(field);
        return value != null || removed ? value : before;
    }
}
