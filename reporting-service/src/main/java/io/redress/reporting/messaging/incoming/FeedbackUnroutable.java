package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.RoutingFact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code redress.escalation.unroutable.v1}. */
public record FeedbackUnroutable(int tier, UUID departmentId, String reasonCode, Instant unroutableAt)
        implements RoutingChange, Countable {

    @Override
    public void applyTo(RoutingFact fact) {
        fact.held(tier, departmentId, null, null);
        fact.reached("UNROUTABLE");
    }

    @Override
    public List<Step> steps() {
        return Step.once("UNROUTABLE", unroutableAt, reasonCode);
    }
}
