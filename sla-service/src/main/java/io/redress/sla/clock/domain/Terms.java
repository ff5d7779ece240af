package io.redress.sla.clock.domain;

import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.TargetRule;
import io.redress.sla.policy.domain.VersionRef;
import java.time.LocalDate;
import java.util.Optional;

/** What the clocks of one cycle are computed with: a version of the policy and one of its calendar, both pinned. */
public record Terms(VersionRef policy, PolicyRules rules, VersionRef calendarVersion, WorkingCalendar calendar) {

    /** How a clock that is kept runs under these terms. */
    public Optional<Timing> timingOf(ClockSnapshot clock) {
        return timing(clock.identity().target(), clock.slaCategory(), clock.promisedOn());
    }

    /**
     * How a clock runs under these terms; empty if the policy has no length for its target.
     *
     * @param promisedOn for a PROMISE, else null
     */
    Optional<Timing> timing(Target target, SlaCategory category, LocalDate promisedOn) {
        if (target == Target.PROMISE) {
            return Optional.ofNullable(promisedOn)
                    .map(date -> new Timing(new DueRule.EndOfDate(date), false, rules.marks(), calendar));
        }
        return rules.ruleOf(target, category).map(this::timing);
    }

    private Timing timing(TargetRule rule) {
        return new Timing(rule.due(), rule.pausable(), rules.marks(), calendar);
    }
}
