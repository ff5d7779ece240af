package io.redress.escalation.routing.domain;

import io.redress.escalation.organisation.domain.Tier;
import java.util.List;
import java.util.UUID;

/**
 * Where a feedback goes and why.
 *
 * @param departmentId null only when there is no department at all
 * @param teamId null when the department has no team on the tier
 */
public record RoutingDecision(
        Tier tier, UUID departmentId, UUID teamId, Placement placement, List<Reason> explanation) {

    public RoutingDecision {
        explanation = List.copyOf(explanation);
    }

    /** How the person or queue was found, or why nobody was. */
    public String foundBy() {
        return explanation.getLast().code();
    }
}
