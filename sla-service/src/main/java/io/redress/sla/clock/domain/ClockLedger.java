package io.redress.sla.clock.domain;

import java.time.Instant;
import java.util.List;

/** Writes the ledger of a clock: every entry from its new state, and none that {@link ClockTransitions} lacks. */
final class ClockLedger {

    private final Clock clock;
    private final Journal journal;
    private ClockState.Name last;

    /** @param last the state that the last entry led to; null for a clock that has none yet */
    ClockLedger(Clock clock, ClockState.Name last, Journal journal) {
        this.clock = clock;
        this.last = last;
        this.journal = journal;
    }

    void write(ClockFact fact) {
        ClockTransitions.require(last, fact, clock.state().name());
        last = clock.state().name();
        journal.add(clock, fact);
    }

    void started(Timing timing, ClockState.Paused waiting, List<MarkTime> marks) {
        write(new ClockFact.Started(
                clock.state().name(),
                waiting == null ? null : waiting.reasonCode(),
                waiting == null ? null : waiting.since(),
                clock.slaCategory(),
                clock.generation(),
                timing.basis().name(),
                clock.startedAt(),
                clock.dueAt(),
                clock.originalDueAt(),
                marks,
                clock.identity().policy(),
                clock.identity().calendar()));
    }

    void notApplicable(ClockState.NotApplicable none) {
        write(new ClockFact.Started(
                none.name(),
                none.reasonCode(),
                null,
                clock.slaCategory(),
                clock.generation(),
                null,
                clock.startedAt(),
                null,
                null,
                List.of(),
                clock.identity().policy(),
                clock.identity().calendar()));
    }

    void resumed(Timing timing, ClockState.Paused paused, Instant at, Instant previousDueAt, List<MarkTime> marks) {
        write(new ClockFact.Resumed(
                paused.waitId(),
                clock.slaCategory(),
                clock.generation(),
                paused.since(),
                at,
                clock.dueAt(),
                previousDueAt,
                clock.originalDueAt(),
                clock.computedDueAt(timing, at),
                marks));
    }

    void rescheduled(Timing timing, ClockChange change, Instant previousDueAt, List<MarkTime> marks, Instant now) {
        boolean past =
                clock.state() instanceof ClockState.Running && !clock.dueAt().isAfter(now);
        write(new ClockFact.Rescheduled(
                past ? ClockState.Name.BREACHED : clock.state().name(),
                change.reasonCode(),
                clock.slaCategory(),
                clock.generation(),
                timing.basis().name(),
                clock.startedAt(),
                clock.dueAt(),
                previousDueAt,
                clock.originalDueAt(),
                clock.override(),
                clock.computedDueAt(timing, now),
                change.by(),
                marks,
                now,
                clock.identity().policy(),
                clock.identity().calendar(),
                clock.snapshot().pauses()));
    }

    void markReached(ClockMark mark, boolean late, List<String> skipped) {
        write(new ClockFact.MarkReached(
                mark.name(),
                clock.slaCategory(),
                clock.generation(),
                clock.dueAt(),
                mark.at(),
                mark.firedAt(),
                late,
                skipped));
    }

    void breached(Instant now, boolean onChange) {
        write(new ClockFact.Breached(
                clock.slaCategory(), clock.generation(), clock.dueAt(), clock.originalDueAt(), now, onChange));
    }

    void fulfilled(Timing timing, String by, Instant at, ClockFact.Taken taken, boolean thanksToPause) {
        write(new ClockFact.Fulfilled(
                clock.state() instanceof ClockState.Breached,
                by,
                at,
                clock.slaCategory(),
                clock.generation(),
                clock.startedAt(),
                clock.dueAt(),
                clock.originalDueAt(),
                clock.computedDueAt(timing, at),
                taken,
                thanksToPause));
    }
}
