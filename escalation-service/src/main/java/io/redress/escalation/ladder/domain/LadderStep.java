package io.redress.escalation.ladder.domain;

import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.routing.domain.Severity;
import java.util.List;
import java.util.Set;

/**
 * What happens when a clock with this target reaches this mark.
 *
 * @param tiers on which tiers it acts; empty for all
 * @param severities for which severities it acts; empty for all
 */
public record LadderStep(
        String stepId,
        String target,
        String mark,
        Set<Tier> tiers,
        Set<Severity> severities,
        List<LadderAction> actions) {

    /** The two things a step is there for. */
    public enum Kind {
        NOTIFY,
        RAISE_TIER
    }

    public LadderStep {
        tiers = Set.copyOf(tiers);
        severities = Set.copyOf(severities);
        actions = List.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("The ladder step " + stepId + " does nothing; name an action");
        }
    }

    /** What it does in the main: events name one thing. */
    public Kind kind() {
        return does(LadderAction.RAISE_TIER) ? Kind.RAISE_TIER : Kind.NOTIFY;
    }

    public boolean does(LadderAction action) {
        return actions.contains(action);
    }

    boolean isBoundTo(LadderOccasion occasion) {
        return target.equals(occasion.target()) && mark.equals(occasion.mark());
    }

    boolean actsFor(Tier tier, Severity severity) {
        return (tiers.isEmpty() || tiers.contains(tier)) && (severities.isEmpty() || severities.contains(severity));
    }
}
