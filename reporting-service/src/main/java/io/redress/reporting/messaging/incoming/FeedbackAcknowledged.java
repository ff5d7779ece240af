package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.acknowledged.v1}. */
public record FeedbackAcknowledged(Instant acknowledgedAt, boolean automated) implements FeedbackChange, Countable {

    @Override
    public void applyTo(FeedbackFact fact) {
        fact.acknowledged(acknowledgedAt);
    }

    @Override
    public List<Step> steps() {
        return Step.once("ACKNOWLEDGED", acknowledgedAt, automated ? "AUTOMATED" : "BY_PERSON");
    }
}
