package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.withdrawn.v1}. */
public record FeedbackWithdrawn(Instant withdrawnAt, String reasonCode) implements FeedbackChange, Countable {

    @Override
    public void applyTo(FeedbackFact fact) {
        fact.ended(withdrawnAt);
    }

    @Override
    public List<Step> steps() {
        return Step.once("WITHDRAWN", withdrawnAt, reasonCode);
    }
}
