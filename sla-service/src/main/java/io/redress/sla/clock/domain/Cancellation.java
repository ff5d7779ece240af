package io.redress.sla.clock.domain;

import java.time.Instant;

/** Ends clocks without an outcome, unless they have one. */
final class Cancellation {

    private final FeedbackClocks clocks;
    private final String reasonCode;
    private final Instant at;
    private final Instant now;

    Cancellation(FeedbackClocks clocks, String reasonCode, Instant at, Instant now) {
        this.clocks = clocks;
        this.reasonCode = reasonCode;
        this.at = at;
        this.now = now;
    }

    void of(Clock clock) {
        clocks.settleBefore(clock, at, now);
        switch (clock.state()) {
            case ClockState.Running running -> clock.cancel(running.cancel(at, reasonCode));
            case ClockState.Paused paused -> clock.cancel(paused.cancel(at, reasonCode));
            case ClockState.Breached breached -> ofBreached(clock, breached);
            case ClockState.Met met -> {
                return;
            }
            case ClockState.NotApplicable none -> {
                return;
            }
            case ClockState.Cancelled cancelled -> {
                return;
            }
        }
    }

    private void ofBreached(Clock clock, ClockState.Breached breached) {
        if (!breached.isFulfilled() && !at.isAfter(clock.dueAt())) {
            clock.retract(reasonCode, at, now, ClockState.Name.CANCELLED);
            clock.cancel(breached.cancelAsItsCauseIsGone(at, reasonCode));
            new Retraction(clocks).undo(clock, null, now);
        } else {
            clock.endMarks();
        }
    }
}
