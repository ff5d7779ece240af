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
            clocks.current(Target.PLAN).ifPresent(plan -> endPlan(plan, now));
        }
        if (clock.identity().target() == Target.ACKNOWLEDGEMENT && acknowledgedAt != null) {
            clocks.current(Target.ANALYSIS)
                    .filter(analysis -> analysis.identity().backstop())
                    .ifPresent(analysis -> restart(analysis, acknowledgedAt, now));
        }
    }

    private void endPlan(Clock plan, Instant now) {
        switch (plan.state()) {
            case ClockState.Running running -> plan.cancel(running.cancel(now, CAUSE));
            case ClockState.Paused paused -> plan.cancel(paused.cancel(now, CAUSE));
            case ClockState.Met met -> plan.cancel(met.cancelAsItsCauseIsGone(now, CAUSE));
            case ClockState.Breached breached -> plan.cancel(breached.cancelAsItsCauseIsGone(now, CAUSE));
            case ClockState.NotApplicable none -> plan.cancel(none.cancel(now, CAUSE));
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
