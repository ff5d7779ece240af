package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.EscalationFact;
import io.redress.reporting.projection.domain.RoutingFact;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.escalation.lowered.v1}. Without an escalation's id, a person lowered the tier by itself. */
public record EscalationLowered(
        UUID escalationId, int toTier, UUID departmentId, UUID teamId, UUID assigneeId, Instant loweredAt)
        implements RoutingChange, EscalationChange {

    @Override
    public void applyTo(RoutingFact fact) {
        fact.held(toTier, departmentId, teamId, assigneeId);
    }

    @Override
    public void applyTo(EscalationFact fact) {
        fact.lowered(loweredAt);
    }
}
