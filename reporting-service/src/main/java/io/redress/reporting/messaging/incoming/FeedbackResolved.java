package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code redress.feedback.resolved.v1}. */
public record FeedbackResolved(
        Instant resolvedAt, String outcome, String rootCauseCode, List<CorrectiveAction> correctiveActions)
        implements FeedbackChange, Countable {

    /** What the resolution says will be done; here only its number counts. */
    public record CorrectiveAction(String id) {}

    @Override
    public void applyTo(FeedbackFact fact) {
        fact.resolved(resolvedAt, outcome, rootCauseCode);
    }

    @Override
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(Step.once("RESOLVED", resolvedAt, outcome));
        if (correctiveActions != null && !correctiveActions.isEmpty()) {
            steps.add(new Step("CORRECTIVE_ACTION", resolvedAt, rootCauseCode, correctiveActions.size()));
        }
        return steps;
    }
}
