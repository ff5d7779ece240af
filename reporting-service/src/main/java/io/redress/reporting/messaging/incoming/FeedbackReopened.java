package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.reopened.v1}. */
public record FeedbackReopened(Instant reopenedAt, String reasonCode) implements FeedbackChange, Countable {

    @Override
    public void applyTo(FeedbackFact fact) {
        fact.reopened();
    }

    @Override
    public List<Step> steps() {
        return Step.once("REOPENED", reopenedAt, reasonCode);
    }
}
