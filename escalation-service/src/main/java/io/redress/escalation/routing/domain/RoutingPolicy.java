package io.redress.escalation.routing.domain;

import io.redress.escalation.organisation.domain.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which tier a feedback starts at: its severity's, raised by the strongest criterion that is met.
 * Raises of several criteria do not add up, so that a key account's small question does not land with the executives.
 */
public final class RoutingPolicy {

    private final Map<Severity, Tier> tiers;
    private final List<Criterion> criteria;
    private final int unsatisfiedReopeningRaisesBy;

    public RoutingPolicy(Map<Severity, Tier> tiers, List<Criterion> criteria, int unsatisfiedReopeningRaisesBy) {
        this.tiers = new EnumMap<>(tiers);
        this.criteria = List.copyOf(criteria);
        this.unsatisfiedReopeningRaisesBy = unsatisfiedReopeningRaisesBy;
        for (Severity severity : Severity.values()) {
            if (!this.tiers.containsKey(severity)) {
                throw new IllegalArgumentException("The escalation policy names no tier for severity " + severity);
            }
        }
    }

    /**
     * The tier and what decided it.
     *
     * @param bySeverity the tier the severity alone would give
     * @param strongest the criterion that raises highest; null when none raises
     */
    public record TierDecision(Tier tier, Tier bySeverity, Criterion strongest, List<Reason> reasons) {

        public boolean isRaised() {
            return tier.isAbove(bySeverity);
        }

        /** Codes of all that decided, the severity first. */
        public List<String> criteria() {
            return reasons.stream().map(Reason::code).toList();
        }
    }

    public TierDecision tierFor(FeedbackFacts facts) {
        Tier bySeverity = tierOf(facts.severity());
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("SEVERITY", "severity " + facts.severity() + " belongs to tier " + bySeverity.level()));
        List<Criterion> met =
                criteria.stream().filter(each -> each.isMetBy(facts)).toList();
        met.forEach(each -> reasons.add(
                new Reason(each.code(), each.sentence() + ", which raises by " + tiersInWords(each.raisesBy()))));
        Criterion strongest = met.stream()
                .reduce((first, next) -> next.raisesBy() > first.raisesBy() ? next : first)
                .orElse(null);
        Tier tier = strongest == null ? bySeverity : bySeverity.raisedBy(strongest.raisesBy());
        return new TierDecision(tier, bySeverity, strongest, List.copyOf(reasons));
    }

    /** The codes of the criteria that raise, whatever the severity. */
    public List<String> criteria() {
        return criteria.stream().map(Criterion::code).toList();
    }

    public Tier tierOf(Severity severity) {
        return tiers.get(severity);
    }

    /** By how many tiers a reopening climbs when the customer was not satisfied. */
    public int unsatisfiedReopeningRaisesBy() {
        return unsatisfiedReopeningRaisesBy;
    }

    private static String tiersInWords(int levels) {
        return levels == 1 ? "one tier" : levels + " tiers";
    }
}
