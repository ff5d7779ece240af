package io.redress.sla.clock.domain;

import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.policy.domain.Circumstances;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.TargetRule;
import io.redress.sla.policy.domain.VersionRef;
import java.time.LocalDate;
import java.util.Optional;

/** What the clocks of one cycle are computed with: a version of the policy and one of its calendar, both pinned. */
public record Terms(VersionRef policy, PolicyRules rules, VersionRef calendarVersion, WorkingCalendar calendar) {

    /** How a clock of a feedback that is kept runs under these terms. */
    public Optional<Timing> timingOf(ClockSnapshot clock, Feedback feedback) {
        return timingOf(clock, clock.slaCategory(), feedback);
    }

    /** How it would run under these terms in another SLA category. */
    public Optional<Timing> timingOf(ClockSnapshot clock, SlaCategory category, Feedback feedback) {
        return timing(
                        clock.identity().target(),
                        category,
                        clock.promisedOn(),
                        feedback.circumstances(clock.identity().cycle()))
                .map(timing -> timing.overriddenBy(clock.override()));
    }

    /**
     * How a clock runs under these terms; empty if the policy has no length for its target.
     *
     * @param promisedOn for a PROMISE, else null
     */
    public Optional<Timing> timing(
            Target target, SlaCategory category, LocalDate promisedOn, Circumstances circumstances) {
        if (target == Target.PROMISE) {
            return Optional.ofNullable(promisedOn)
                    .map(date -> new Timing(new DueRule.EndOfDate(date), false, rules.marks(), calendar));
        }
        return rules.ruleOf(target, category, circumstances).map(this::timing);
    }

    private Timing timing(TargetRule rule) {
        return new Timing(rule.due(), rule.pausable(), rules.marks(), calendar);
    }
}
