package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A clock as it was believed to be at an instant, made of the entries that its ledger had by then. */
public final class RecalledClock {

    private final Function<VersionRef, ZoneId> zoneOf;
    private final List<Pause> pauses = new ArrayList<>();
    private List<ClockMark> marks = List.of();
    private ClockIdentity identity;
    private SlaCategory slaCategory;
    private Instant startedAt;
    private Instant dueAt;
    private Instant originalDueAt;
    private DueOverride override;
    private ClockState state;
    private int generation;

    private RecalledClock(ClockIdentity identity, Function<VersionRef, ZoneId> zoneOf) {
        this.identity = identity;
        this.zoneOf = zoneOf;
    }

    /**
     * @param identity as it is now
     * @param zoneOf the zone of a version of a calendar
     * @param entries in their order
     * @return empty if nobody knew of the clock yet. What a wait's limit was is not told.
     */
    public static Optional<ClockSnapshot> of(
            ClockIdentity identity, Function<VersionRef, ZoneId> zoneOf, List<RecordedFact> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        RecalledClock clock = new RecalledClock(identity, zoneOf);
        entries.forEach(entry -> clock.apply(entry.fact(), entry.recordedAt()));
        return Optional.of(clock.snapshot());
    }

    private ClockSnapshot snapshot() {
        return new ClockSnapshot(
                identity,
                slaCategory,
                startedAt,
                dueAt,
                originalDueAt,
                override,
                identity.target() == Target.PROMISE && dueAt != null
                        ? dueAt.minusNanos(1)
                                .atZone(zoneOf.apply(identity.calendar()))
                                .toLocalDate()
                        : null,
                state,
                List.copyOf(pauses),
                generation,
                startedAt,
                false,
                marks);
    }

    private void apply(ClockFact fact, Instant recordedAt) {
        switch (fact) {
            case ClockFact.Started started -> start(started, recordedAt);
            case ClockFact.Paused paused -> pause(paused);
            case ClockFact.Resumed resumed -> resume(resumed, recordedAt);
            case ClockFact.Rescheduled rescheduled -> reschedule(rescheduled, recordedAt);
            case ClockFact.MarkReached reached -> reach(reached);
            case ClockFact.Breached breached -> {
                state = new ClockState.Breached(breached.onChange(), null, null);
                dueAt = breached.dueAt();
                originalDueAt = breached.originalDueAt();
            }
            case ClockFact.BreachRetracted retracted -> state = new ClockState.Running();
            case ClockFact.Fulfilled fulfilled -> fulfil(fulfilled);
            case ClockFact.Cancelled cancelled -> {
                state = new ClockState.Cancelled(cancelled.at(), cancelled.reasonCode());
                endMarks();
            }
            case ClockFact.PauseLimitReached limit -> {
                return;
            }
            case ClockFact.PauseRefused refused -> {
                return;
            }
        }
    }

    private void start(ClockFact.Started started, Instant recordedAt) {
        slaCategory = started.slaCategory();
        startedAt = started.startedAt();
        dueAt = started.dueAt();
        originalDueAt = started.originalDueAt();
        state = switch (started.state()) {
            case PAUSED -> new ClockState.Paused(null, started.reasonCode(), started.pausedSince(), null);
            case NOT_APPLICABLE -> new ClockState.NotApplicable(started.reasonCode());
            case RUNNING, MET, BREACHED, CANCELLED -> new ClockState.Running();
        };
        pin(started.policy(), started.calendar());
        begin(started.generation(), started.marks(), recordedAt);
    }

    private void pin(VersionRef policy, VersionRef calendar) {
        if (policy != null) {
            identity = identity.pinned(policy, calendar);
        }
    }

    private void pause(ClockFact.Paused paused) {
        Wait wait = paused.customerWait();
        state = new ClockState.Paused(wait.id(), wait.reasonCode(), paused.since(), null);
        slaCategory = paused.slaCategory();
        dueAt = paused.projectedDueAt();
        endMarks();
    }

    private void resume(ClockFact.Resumed resumed, Instant recordedAt) {
        endPause(resumed.resumedAt());
        state = new ClockState.Running();
        dueAt = resumed.dueAt();
        originalDueAt = resumed.originalDueAt();
        begin(resumed.generation(), resumed.marks(), recordedAt);
    }

    private void reschedule(ClockFact.Rescheduled rescheduled, Instant recordedAt) {
        slaCategory = rescheduled.slaCategory();
        startedAt = rescheduled.startedAt();
        dueAt = rescheduled.dueAt();
        originalDueAt = rescheduled.originalDueAt();
        override = rescheduled.override();
        pin(rescheduled.policy(), rescheduled.calendar());
        if (rescheduled.pauses() != null) {
            pauses.clear();
            pauses.addAll(rescheduled.pauses());
        }
        begin(rescheduled.generation(), rescheduled.marks(), recordedAt);
    }

    private void reach(ClockFact.MarkReached reached) {
        marks = marks.stream()
                .map(mark -> mark.isOutstanding() ? afterReaching(mark, reached) : mark)
                .toList();
    }

    private static ClockMark afterReaching(ClockMark mark, ClockFact.MarkReached reached) {
        if (mark.name().equals(reached.mark())) {
            return mark.fire(reached.firedAt());
        }
        return reached.skipped().contains(mark.name()) ? mark.skip(reached.firedAt()) : mark;
    }

    private void fulfil(ClockFact.Fulfilled fulfilled) {
        endPause(fulfilled.at());
        boolean onChange = state instanceof ClockState.Breached breached && breached.onChange();
        state = fulfilled.late()
                ? new ClockState.Breached(onChange, fulfilled.at(), fulfilled.by())
                : new ClockState.Met(fulfilled.at(), fulfilled.by());
        startedAt = fulfilled.startedAt();
        dueAt = fulfilled.dueAt();
        originalDueAt = fulfilled.originalDueAt();
        endMarks();
    }

    private void endPause(Instant at) {
        if (state instanceof ClockState.Paused paused) {
            Instant end = at.isBefore(paused.since()) ? paused.since() : at;
            pauses.add(new Pause(paused.waitId(), paused.reasonCode(), paused.since(), end));
        }
    }

    private void begin(int newGeneration, List<MarkTime> times, Instant recordedAt) {
        ClockMarks renewed = new ClockMarks(new Generation(newGeneration, recordedAt, false), reachedSoFar());
        renewed.add(times, recordedAt);
        generation = newGeneration;
        marks = renewed.all();
    }

    private List<ClockMark> reachedSoFar() {
        return marks.stream().filter(mark -> mark.firedAt() != null).toList();
    }

    private void endMarks() {
        marks = marks.stream()
                .map(mark -> mark.isOutstanding() ? mark.end() : mark)
                .toList();
    }
}
