package io.redress.escalation.policy.persistence;

import io.redress.escalation.ladder.domain.LadderAction;
import io.redress.escalation.ladder.domain.LadderPolicy;
import io.redress.escalation.ladder.domain.LadderStep;
import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.routing.domain.Criterion;
import io.redress.escalation.routing.domain.RoutingPolicy;
import io.redress.escalation.routing.domain.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A policy version as its column holds it. */
record PolicyContent(Routing routing, List<Step> ladder) {

    /** Tiers by severity, and the criteria that raise. */
    record Routing(Map<Severity, Integer> tiers, List<Rule> criteria, int unsatisfiedReopeningRaisesBy) {

        RoutingPolicy toDomain() {
            Map<Severity, Tier> bySeverity = tiers.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Tier(entry.getValue())));
            return new RoutingPolicy(
                    bySeverity, criteria.stream().map(Rule::toDomain).toList(), unsatisfiedReopeningRaisesBy);
        }
    }

    /** One criterion; which of the limits is there depends on its kind. */
    record Rule(String criterion, int raisesBy, BigDecimal atLeast, BigDecimal atMost, Set<String> customerTiers) {

        Criterion toDomain() {
            return switch (criterion) {
                case "DEMANDED" -> new Criterion.ExplicitDemand(raisesBy);
                case "REACH" -> new Criterion.WideReach(raisesBy, atLeast.longValueExact());
                case "NEGATIVE_SENTIMENT" -> new Criterion.NegativeSentiment(raisesBy, atMost);
                case "KEY_ACCOUNT" -> new Criterion.KeyAccount(raisesBy, customerTiers);
                case "AMOUNT_AT_STAKE" -> new Criterion.AmountAtStake(raisesBy, atLeast);
                case "REPEATED_CONTACT" -> new Criterion.RepeatedContact(raisesBy, atLeast.intValueExact());
                default ->
                    throw new IllegalArgumentException("The escalation policy names the unknown criterion " + criterion
                            + "; take it out or install a release that knows it");
            };
        }
    }

    /** One step of the ladder; tiers and severities are left out where it acts for all. */
    record Step(
            String stepId,
            String target,
            String mark,
            Set<Integer> tiers,
            Set<Severity> severities,
            List<LadderAction> actions) {

        LadderStep toDomain() {
            return new LadderStep(
                    stepId,
                    target,
                    mark,
                    tiers == null ? Set.of() : tiers.stream().map(Tier::new).collect(Collectors.toSet()),
                    severities == null ? Set.of() : severities,
                    actions);
        }
    }

    LadderPolicy toLadder() {
        return new LadderPolicy(ladder.stream().map(Step::toDomain).toList());
    }
}
