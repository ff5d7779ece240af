package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.analysed.v1}. */
public record FeedbackAnalysed(Instant analysedAt, String priority) implements FeedbackChange, Countable {

    @Override
    public void applyTo(FeedbackFact fact) {}

    @Override
    public List<Step> steps() {
        return Step.once("ANALYSED", analysedAt, priority);
    }
}
