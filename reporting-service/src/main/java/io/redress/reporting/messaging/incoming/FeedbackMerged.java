package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.merged.v1}. */
public record FeedbackMerged(Instant mergedAt) implements FeedbackChange, Countable {

    @Override
    public void applyTo(FeedbackFact fact) {
        fact.ended(mergedAt);
    }

    @Override
    public List<Step> steps() {
        return Step.once("MERGED", mergedAt, null);
    }
}
