package io.redress.sla.clock.domain;

import io.redress.sla.calendar.domain.DayCount;
import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.calendar.domain.DueTime;
import io.redress.sla.calendar.domain.Span;
import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.policy.domain.WaitRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Waits for the customer: which clocks they stop, and for how long at most. */
final class Pausing {

    private final FeedbackClocks clocks;

    Pausing(FeedbackClocks clocks) {
        this.clocks = clocks;
    }

    /** A clock that starts during a wait starts paused, if the wait may pause it and it had not run out before. */
    Optional<ClockState.Paused> pausedFromStart(Clock clock, Timing timing) {
        Wait wait = clocks.feedback().customerWait();
        if (wait == null || !timing.pausable() || !waits().knows(wait.reasonCode())) {
            return Optional.empty();
        }
        Instant since = later(wait.since(), clock.startedAt());
        if (since.isAfter(timing.dueAt(clock.startedAt(), List.of()))) {
            return Optional.empty();
        }
        return Optional.of(new ClockState.Paused(wait.id(), wait.reasonCode(), since, limit(clock, wait, since)));
    }

    void begin(Wait wait, Instant now) {
        clocks.change(clocks.feedback().waiting(wait));
        for (Clock clock : clocks.clocks()) {
            if (clock.identity().cycle() == clocks.feedback().cycle() && mayRun(clock)) {
                clocks.timingOf(clock).ifPresent(timing -> begin(clock, timing, wait, now));
            }
        }
    }

    void end(Wait wait, Instant at, Instant now) {
        clocks.change(clocks.feedback().waiting(null));
        for (Clock clock : clocks.clocks()) {
            if (clock.state() instanceof ClockState.Paused paused
                    && paused.waitId().equals(wait.id())) {
                clocks.timingOf(clock).ifPresent(timing -> end(clock, timing, paused, at, now));
            } else if (mayRun(clock) && clock.shortenPause(wait.id(), at)) {
                recompute(clock, at, now);
            }
        }
    }

    /** In another category a clock may have to run on that stood still. */
    void endUnlessAllowed(Clock clock, Timing timing, Instant at, Instant now) {
        if (clock.state() instanceof ClockState.Paused paused && !timing.pausable()) {
            clock.resume(timing, paused, at, now);
        }
    }

    private void begin(Clock clock, Timing timing, Wait wait, Instant now) {
        if (!timing.pausable()) {
            if (clock.state() instanceof ClockState.Running) {
                clock.refusePause(wait.id(), "NOT_PAUSABLE", now);
            }
            return;
        }
        Instant since = later(wait.since(), clock.startedAt());
        if (!waits().knows(wait.reasonCode())) {
            clock.refusePause(wait.id(), "UNKNOWN_REASON", now);
            return;
        }
        if (since.isAfter(clock.dueAt())) {
            clocks.settle(clock, since, now);
            clock.refusePause(wait.id(), "ALREADY_BREACHED", now);
            return;
        }
        PauseLimit limit = limit(clock, wait, since);
        if (!limit.at().isAfter(since)) {
            clock.refusePause(wait.id(), "LIMIT_REACHED", now);
            return;
        }
        boolean late = clock.state() instanceof ClockState.Breached;
        clock.pause(timing, wait, since, limit, now);
        if (late) {
            new Retraction(clocks).undo(clock, null, now);
        }
    }

    private void end(Clock clock, Timing timing, ClockState.Paused paused, Instant at, Instant now) {
        if (at.isAfter(paused.limit().at())) {
            clock.resumeAtLimit(timing, paused, now);
        } else {
            clock.resume(timing, paused, at, now);
        }
    }

    /** The limit had ended the pause, later than the wait did. */
    private void recompute(Clock clock, Instant at, Instant now) {
        if (clock.state() instanceof ClockState.Breached breached) {
            clock.retractToRun(breached, "WAIT_ENDED", at, now);
            new Retraction(clocks).undo(clock, null, now);
        }
        clocks.reschedule(
                clock,
                new ClockChange("LATE_WAIT", false, clock.startedAt(), clock.slaCategory(), clock.promisedOn()),
                now);
    }

    private static boolean mayRun(Clock clock) {
        return clock.state() instanceof ClockState.Running
                || clock.state() instanceof ClockState.Breached breached && !breached.isFulfilled();
    }

    private PauseLimit limit(Clock clock, Wait wait, Instant since) {
        WorkingCalendar calendar = clocks.terms().calendar();
        Instant perWait = daysAfter(calendar, since, waits().daysFor(wait.reasonCode()));
        Duration perCycle = calendar.workingTime(since, daysAfter(calendar, since, waits().daysPerCycle()));
        for (Span used : clock.spans()) {
            perCycle = perCycle.minus(calendar.workingTime(used.from(), used.to()));
        }
        Instant cycleEnd = perCycle.isPositive() ? calendar.plusWorkingTime(since, perCycle) : since;
        return perWait.isBefore(cycleEnd)
                ? new PauseLimit(perWait, PauseLimit.Kind.PER_WAIT)
                : new PauseLimit(cycleEnd, PauseLimit.Kind.PER_CYCLE);
    }

    private static Instant daysAfter(WorkingCalendar calendar, Instant since, int days) {
        return new DueRule.BusinessDays(days, DayCount.ROLL_FORWARD, DueTime.SAME_TIME)
                .dueAt(calendar, since, List.of());
    }

    private WaitRules waits() {
        return clocks.terms().rules().waits();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
