package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;

/** {@code redress.feedback.absorbed.v1}. */
public record FeedbackAbsorbed(Instant receivedAt) implements FeedbackChange {

    @Override
    public void applyTo(FeedbackFact fact) {
        fact.absorbed(receivedAt);
    }
}
