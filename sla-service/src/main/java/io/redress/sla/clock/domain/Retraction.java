package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.Target;
import java.time.Instant;

/** What followed from a breach is derived anew once the breach is taken back. */
final class Retraction {

    static final String CAUSE = "BREACH_RETRACTED";

    private final FeedbackClocks clocks;

    Retraction(FeedbackClocks clocks) {
        this.clocks = clocks;
    }

    /**
     * Ends the plan that a missed resolution asked for; moves an analysis that began for want of an acknowledgement to
     * the acknowledgement.
     *
     * @param acknowledgedAt when it was acknowledged after all, or null
     */
    void undo(Clock clock, Instant acknowledgedAt, Instant now) {
        if (clock.identity().target() == Target.RESOLUTION) {
            clocks.current(Target.PLAN).ifPresent(plan -> endPlan(plan, CAUSE, now));
        }
        if (clock.identity().target() == Target.ACKNOWLEDGEMENT && acknowledgedAt != null) {
            clocks.current(Target.ANALYSIS)
                    .filter(analysis -> analysis.identity().backstop())
                    .ifPresent(analysis -> restart(analysis, acknowledgedAt, now));
        }
    }

    /** A promise told before the resolution ran out is heard of after it: if it lay ahead then, no plan was asked for. */
    void sparePlan(Clock plan, Instant now) {
        boolean asked =
                !(plan.state() instanceof ClockState.Cancelled || plan.state() instanceof ClockState.NotApplicable);
        if (asked && clocks.isPromisedFor(plan.startedAt())) {
            endPlan(plan, FeedbackClocks.PROMISE_IN_FORCE, now);
            clocks.startNotApplicable(Target.PLAN, plan.startedAt(), null, FeedbackClocks.PROMISE_IN_FORCE, now);
        }
    }

    private void endPlan(Clock plan, String cause, Instant now) {
        switch (plan.state()) {
            case ClockState.Running running -> plan.cancel(running.cancel(now, cause));
            case ClockState.Paused paused -> plan.cancel(paused.cancel(now, cause));
            case ClockState.Met met -> plan.cancel(met.cancelAsItsCauseIsGone(now, cause));
            case ClockState.Breached breached -> plan.cancel(breached.cancelAsItsCauseIsGone(now, cause));
            case ClockState.NotApplicable none -> plan.cancel(none.cancel(now, cause));
            case ClockState.Cancelled cancelled -> {
                return;
            }
        }
    }

    /** An analysis that has an outcome keeps it; one that merely ran out did so because of the wrong start. */
    private void restart(Clock analysis, Instant acknowledgedAt, Instant now) {
        if (analysis.state() instanceof ClockState.Breached breached && !breached.isFulfilled()) {
            analysis.retractToRun(breached, "ACKNOWLEDGED", acknowledgedAt, now);
        }
        if (analysis.isOpen()) {
            clocks.reschedule(
                    analysis,
                    new ClockChange(CAUSE, false, acknowledgedAt, analysis.slaCategory(), analysis.promisedOn()),
                    now);
        }
    }
}
