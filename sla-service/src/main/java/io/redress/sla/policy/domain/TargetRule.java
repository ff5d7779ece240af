package io.redress.sla.policy.domain;

import io.redress.sla.calendar.domain.DueRule;

/**
 * How long one target may take for one SLA category.
 *
 * @param pausable whether a wait for the customer stops its clock
 */
public record TargetRule(Target target, SlaCategory slaCategory, DueRule due, boolean pausable) {

    boolean isFor(Target wanted, SlaCategory category) {
        return target == wanted && slaCategory == category;
    }
}
