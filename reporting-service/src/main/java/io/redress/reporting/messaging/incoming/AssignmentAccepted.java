package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.RoutingFact;
import java.util.UUID;

/** {@code redress.escalation.accepted.v1}. */
public record AssignmentAccepted(int tier, UUID departmentId, UUID teamId, UUID assigneeId) implements RoutingChange {

    @Override
    public void applyTo(RoutingFact fact) {
        fact.held(tier, departmentId, teamId, assigneeId);
        fact.reached("ACCEPTED");
    }
}
