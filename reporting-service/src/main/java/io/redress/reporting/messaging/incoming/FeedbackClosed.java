package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.closed.v1}. */
public record FeedbackClosed(Instant closedAt) implements FeedbackChange, Countable {

    @Override
    public void applyTo(FeedbackFact fact) {}

    @Override
    public List<Step> steps() {
        return Step.once("CLOSED", closedAt, null);
    }
}
