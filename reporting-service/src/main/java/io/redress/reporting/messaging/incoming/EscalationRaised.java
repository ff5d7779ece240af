package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.EscalationFact;
import io.redress.reporting.projection.domain.RoutingFact;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.escalation.raised.v1}. */
public record EscalationRaised(
        UUID escalationId,
        int fromTier,
        int toTier,
        String trigger,
        UUID departmentId,
        UUID teamId,
        UUID assigneeId,
        Instant raisedAt)
        implements RoutingChange, EscalationChange {

    @Override
    public void applyTo(RoutingFact fact) {
        fact.held(toTier, departmentId, teamId, assigneeId);
    }

    @Override
    public void applyTo(EscalationFact fact) {
        fact.raised(fromTier, toTier, trigger, raisedAt);
    }
}
