package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.Circumstances;
import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;

/** {@code redress.feedback.received.v1}. */
public record FeedbackReceived(
        String channel,
        String kind,
        String category,
        String severity,
        boolean needsReview,
        String product,
        String region,
        String customerTier,
        Instant receivedAt)
        implements FeedbackChange {

    @Override
    public void applyTo(FeedbackFact fact) {
        fact.received(receivedAt, channel, new Circumstances(product, region, customerTier));
        fact.classified(kind, category, severity, needsReview);
    }
}
