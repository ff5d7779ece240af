package io.redress.reporting.messaging.incoming;

import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.escalation-requested.v1}. */
public record EscalationRequested(Instant requestedAt, String requestedBy) implements Countable {

    @Override
    public List<Step> steps() {
        return Step.once("ESCALATION_REQUESTED", requestedAt, requestedBy);
    }
}
