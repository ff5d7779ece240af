package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.reviewed.v1}. */
public record FeedbackReviewed(Instant reviewedAt, String rootCauseCode) implements FeedbackChange, Countable {

    @Override
    public void applyTo(FeedbackFact fact) {
        fact.reviewed(rootCauseCode);
    }

    @Override
    public List<Step> steps() {
        return Step.once("REVIEWED", reviewedAt, rootCauseCode);
    }
}
