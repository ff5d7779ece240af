package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;

/** {@code redress.feedback.classified.v1}. */
public record FeedbackClassified(String kind, String category, String severity, boolean needsReview)
        implements FeedbackChange {

    @Override
    public void applyTo(FeedbackFact fact) {
        fact.classified(kind, category, severity, needsReview);
    }
}
