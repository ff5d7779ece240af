package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.SatisfactionFact;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.feedback.survey-sent.v1}. */
public record SurveySent(UUID surveyId, Instant sentAt, Instant expiresAt) implements SatisfactionChange {

    @Override
    public void applyTo(SatisfactionFact fact) {
        fact.invited(sentAt, expiresAt);
    }
}
