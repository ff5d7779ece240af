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
                    .filter(analysis -> analysis.identity().backstop() && analysis.isOpen())
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

    private void restart(Clock analysis, Instant acknowledgedAt, Instant now) {
        clocks.reschedule(
                analysis, new Clock.Change(CAUSE, acknowledgedAt, analysis.slaCategory(), analysis.promisedOn()), now);
    }
}
