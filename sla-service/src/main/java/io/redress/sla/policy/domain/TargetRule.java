package io.redress.sla.policy.domain;

import io.redress.sla.calendar.domain.DueRule;

/**
 * How long one target may take for one SLA category.
 *
 * @param pausable whether a wait for the customer stops its clock
 * @param conditions for which feedback it holds
 */
public record TargetRule(Target target, SlaCategory slaCategory, DueRule due, boolean pausable, Conditions conditions) {

    boolean isFor(Target wanted, SlaCategory category, Circumstances circumstances) {
        return target == wanted && slaCategory == category && conditions.hold(circumstances);
    }
}
