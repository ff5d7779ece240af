package io.redress.escalation.routing.domain;

import java.math.BigDecimal;

/**
 * What routing may look at. Facts that the source did not give are null.
 *
 * @param reach how many people saw it
 * @param sentiment from -1 (very negative) to 1 (very positive)
 * @param repeatCount how many feedback this customer gave in the 90 days before, without this one
 */
public record FeedbackFacts(
        Severity severity,
        String kind,
        String category,
        String product,
        String customerTier,
        String language,
        Long reach,
        BigDecimal sentiment,
        BigDecimal amountAtStake,
        boolean demandsEscalation,
        Integer repeatCount) {

    public FeedbackFacts classified(Severity newSeverity, String newKind, String newCategory) {
        return new FeedbackFacts(
                newSeverity,
                newKind,
                newCategory,
                product,
                customerTier,
                language,
                reach,
                sentiment,
                amountAtStake,
                demandsEscalation,
                repeatCount);
    }
}
