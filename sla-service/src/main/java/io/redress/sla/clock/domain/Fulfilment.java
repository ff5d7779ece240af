package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.Target;
import java.time.Instant;

/** Something that was asked for has happened; its own instant decides whether in time. */
final class Fulfilment {

    private final FeedbackClocks clocks;
    private final String by;
    private final Instant at;
    private final Instant now;

    Fulfilment(FeedbackClocks clocks, String by, Instant at, Instant now) {
        this.clocks = clocks;
        this.by = by;
        this.at = at;
        this.now = now;
    }

    void of(Target target) {
        clocks.current(target).ifPresent(clock -> clocks.timingOf(clock).ifPresent(timing -> of(clock, timing)));
    }

    private void of(Clock clock, Timing timing) {
        clocks.settleBefore(clock, at, now);
        switch (clock.state()) {
            case ClockState.Running running -> fulfil(clock, timing, running.meet(at, by));
            case ClockState.Paused paused -> ofPaused(clock, timing, paused);
            case ClockState.Breached breached -> ofBreached(clock, timing, breached);
            case ClockState.NotApplicable none -> ofHistory(clock, timing, none);
            case ClockState.Met met -> {
                return;
            }
            case ClockState.Cancelled cancelled -> {
                return;
            }
        }
    }

    /**
     * A pause keeps a clock from running out as far as it moves its due instant, and one that begins when nothing is left
     * moves it nowhere. So the outcome is that of a wait that ends with the fact.
     */
    private void ofPaused(Clock clock, Timing timing, ClockState.Paused paused) {
        if (at.isAfter(timing.dueAt(clock.snapshot(), at))) {
            clock.resume(timing, paused, at, now);
            of(clock, timing);
        } else {
            fulfil(clock, timing, paused.meet(at, by));
        }
    }

    private void ofBreached(Clock clock, Timing timing, ClockState.Breached breached) {
        if (!at.isAfter(clock.dueAt())) {
            clock.retract(by, at, now, ClockState.Name.MET);
            fulfil(clock, timing, breached.retractAsMet(at, by));
            new Retraction(clocks).undo(clock, at, now);
        } else if (!breached.isFulfilled()) {
            fulfil(clock, timing, breached.fulfilLate(at, by));
        }
    }

    private void ofHistory(Clock clock, Timing timing, ClockState.NotApplicable none) {
        if (!clocks.feedback().subject().historical()) {
            return;
        }
        clock.dueForHistory(timing);
        if (at.isAfter(clock.dueAt())) {
            clock.breachInHistory(now);
            fulfil(clock, timing, none.breachAndFulfil(at, by));
        } else {
            fulfil(clock, timing, none.meet(at, by));
        }
    }

    private void fulfil(Clock clock, Timing timing, ClockState outcome) {
        clock.fulfil(timing, outcome, at, by, clocks.feedback().receivedAt());
    }
}
