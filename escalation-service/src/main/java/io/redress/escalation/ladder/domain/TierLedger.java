package io.redress.escalation.ladder.domain;

import io.redress.escalation.organisation.domain.Tier;
import java.util.ArrayList;
import java.util.List;

/**
 * The tier of a feedback, derived from where it was first routed and from what has moved it since.
 * A retracted raise is left out: what people decided later stays decided.
 */
public record TierLedger(Tier routed, List<Escalation> escalations) {

    public TierLedger {
        escalations = List.copyOf(escalations);
    }

    public Tier tier() {
        Tier tier = routed;
        for (Escalation escalation : escalations) {
            tier = escalation.appliedTo(tier);
        }
        return tier;
    }

    /** The raises that still hold the feedback up: not undone, and not ended by a person who brought it down since. */
    public List<Escalation> standing() {
        List<Escalation> standing = new ArrayList<>();
        for (Escalation escalation : escalations) {
            if (escalation.isValidRaise()) {
                standing.add(escalation);
            } else {
                standing.removeIf(escalation::endsByHand);
            }
        }
        return standing;
    }
}
