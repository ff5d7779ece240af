package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.SatisfactionFact;
import io.redress.reporting.projection.domain.SatisfactionFact.Scores;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.feedback.satisfaction-recorded.v1}. */
public record SatisfactionRecorded(
        UUID surveyId,
        Instant recordedAt,
        boolean satisfied,
        Integer csat,
        Integer ces,
        Integer nps,
        Integer processScore)
        implements SatisfactionChange {

    @Override
    public void applyTo(SatisfactionFact fact) {
        fact.answered(recordedAt, satisfied, new Scores(csat, ces, nps, processScore));
    }
}
