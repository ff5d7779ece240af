package io.redress.sla.clock.domain;

import io.redress.sla.calendar.domain.Span;
import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One target running for one feedback in one cycle. Whatever happens to it becomes an entry in the journal, built from
 * its new state; a step that its state does not offer changes nothing.
 */
public final class Clock {

    private final ClockLedger ledger;
    private final ClockPauses pauses;
    private final ClockMarks marks;
    private ClockIdentity identity;
    private SlaCategory slaCategory;
    private Instant startedAt;
    private Instant dueAt;
    private Instant originalDueAt;
    private DueOverride override;
    private LocalDate promisedOn;
    private ClockState state;

    /** A clock as it was kept. */
    static Clock kept(ClockSnapshot kept, Journal journal) {
        return new Clock(kept, kept.state().name(), journal);
    }

    /** A clock of which nothing has been told yet. */
    static Clock begun(ClockSnapshot begun, Journal journal) {
        return new Clock(begun, null, journal);
    }

    private Clock(ClockSnapshot kept, ClockState.Name told, Journal journal) {
        this.identity = kept.identity();
        this.ledger = new ClockLedger(this, told, journal);
        this.pauses = new ClockPauses(kept.pauses());
        this.marks =
                new ClockMarks(new Generation(kept.generation(), kept.generationAt(), kept.changed()), kept.marks());
        this.slaCategory = kept.slaCategory();
        this.startedAt = kept.startedAt();
        this.dueAt = kept.dueAt();
        this.originalDueAt = kept.originalDueAt();
        this.override = kept.override();
        this.promisedOn = kept.promisedOn();
        this.state = kept.state();
    }

    public ClockSnapshot snapshot() {
        return new ClockSnapshot(
                identity,
                slaCategory,
                startedAt,
                dueAt,
                originalDueAt,
                override,
                promisedOn,
                state,
                pauses.all(),
                marks.generation().number(),
                marks.generation().begunAt(),
                marks.generation().byRules(),
                marks.all());
    }

    public ClockIdentity identity() {
        return identity;
    }

    public ClockState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant originalDueAt() {
        return originalDueAt;
    }

    DueOverride override() {
        return override;
    }

    /** When it would be due without its override, a running pause taken as if it ended then; null without one. */
    Instant computedDueAt(Timing timing, Instant now) {
        return override == null ? null : timing.computed().dueAt(startedAt, pauses.spansUntil(now, state));
    }

    int generation() {
        return marks.generation().number();
    }

    SlaCategory slaCategory() {
        return slaCategory;
    }

    LocalDate promisedOn() {
        return promisedOn;
    }

    public boolean isOpen() {
        return state instanceof ClockState.Running || state instanceof ClockState.Paused;
    }

    /** When something has to be done about this clock if nothing else happens: a mark, or the limit of a pause. */
    public Optional<Instant> nextAt() {
        return switch (state) {
            case ClockState.Paused paused -> Optional.of(paused.limit().at());
            case ClockState.Running _, ClockState.Breached _ -> marks.next();
            case ClockState.Met _, ClockState.Cancelled _, ClockState.NotApplicable _ -> Optional.empty();
        };
    }

    /**
     * Begins to count.
     *
     * @param waiting how it stands still from the start because a wait is on, or null
     */
    void start(Timing timing, ClockState.Paused waiting, Instant now) {
        dueAt = timing.dueAt(startedAt, List.of());
        originalDueAt = dueAt;
        List<MarkTime> times = List.of();
        if (waiting != null) {
            state = waiting;
            dueAt = timing.dueAt(startedAt, pauses.spansUntil(now, state));
        } else {
            times = timing.marks(startedAt, dueAt, List.of());
        }
        marks.begin(times, now);
        ledger.started(timing, waiting, times);
    }

    /** Says that it does not run for this feedback. */
    void startNotApplicable(ClockState.NotApplicable none, Instant now) {
        marks.begin(List.of(), now);
        ledger.notApplicable(none);
    }

    /** Stands still from an instant on; a late wait also takes back a breach that it precedes. */
    void pause(Timing timing, Wait wait, Instant since, PauseLimit limit, Instant now) {
        switch (state) {
            case ClockState.Running running -> state = running.pause(wait, since, limit);
            case ClockState.Breached breached -> {
                state = breached.retractAsPaused(wait, since, limit);
                retract("WAIT_STARTED", since, now, ClockState.Name.PAUSED);
            }
            default -> throw new IllegalStateException("a clock that is " + state.name() + " cannot pause");
        }
        marks.endOutstanding();
        dueAt = timing.dueAt(startedAt, pauses.spansUntil(now, state));
        ledger.write(new ClockFact.Paused(wait, slaCategory, generation(), since, dueAt));
    }

    void refusePause(UUID waitId, String reasonCode, Instant now) {
        ledger.write(new ClockFact.PauseRefused(waitId, reasonCode, now));
    }

    /** Runs again, with a new generation of marks. */
    void resume(Timing timing, ClockState.Paused paused, Instant at, Instant now) {
        Instant previous = timing.dueAt(startedAt, spans());
        Instant end = pauses.end(paused, at);
        state = paused.resume();
        List<MarkTime> times = renewMarks(timing, false, now);
        ledger.resumed(timing, paused, end, previous, times);
    }

    /** Ends a pause that has used up what it may. */
    void resumeAtLimit(Timing timing, ClockState.Paused paused, Instant now) {
        ledger.write(new ClockFact.PauseLimitReached(paused.waitId(), paused.limit(), now));
        resume(timing, paused, paused.limit().at(), now);
    }

    /** Lets a pause that its limit had ended end when its wait did. @return whether that is earlier */
    boolean shortenPause(UUID waitId, Instant end) {
        return pauses.shorten(waitId, end);
    }

    /** Counts by the versions of these terms from now on; its rescheduling follows at once. */
    void pin(Terms terms) {
        identity = identity.pinned(terms.policy(), terms.calendarVersion());
    }

    /** Holds to what a person has set from now on, or no longer if null; its rescheduling follows at once. */
    void override(DueOverride by) {
        override = by;
    }

    /** Recomputes an open clock, keeping its pauses. Whether it has run out by now is settled afterwards. */
    void reschedule(Timing timing, ClockChange change, Instant now) {
        Instant previous = dueAt;
        startedAt = change.startedAt();
        slaCategory = change.slaCategory();
        promisedOn = change.promisedOn();
        List<MarkTime> times = List.of();
        if (state instanceof ClockState.Paused) {
            dueAt = timing.dueAt(startedAt, pauses.spansUntil(now, state));
            marks.renewWithoutAny(now);
        } else {
            times = renewMarks(timing, change.byRules(), now);
        }
        ledger.rescheduled(timing, change, previous, times, now);
    }

    /**
     * Fires what has been reached by an instant, which for a fact that comes late is the fact's own.
     *
     * @return whether the clock ran out in doing so
     */
    boolean reach(Instant until, Instant now) {
        Optional<ClockMarks.Reached> reached = nextAt().isEmpty() ? Optional.empty() : marks.reach(until, now);
        if (reached.isEmpty()) {
            return false;
        }
        ledger.markReached(
                reached.get().mark(), reached.get().late(), reached.get().skipped());
        if (reached.get().due() && state instanceof ClockState.Running running) {
            Generation generation = marks.generation();
            boolean onChange = generation.byRules() && generation.isTooLateFor(dueAt);
            state = running.breach(onChange);
            ledger.breached(now, onChange);
            return true;
        }
        return false;
    }

    /** Takes back a breach because of a fact that did not come too late. */
    void retract(String by, Instant at, Instant now, ClockState.Name newState) {
        ledger.write(new ClockFact.BreachRetracted(slaCategory, generation(), dueAt, at, by, now, newState));
    }

    /** Takes back a breach that only a wrong start had brought; the right one is to follow. */
    void retractToRun(ClockState.Breached breached, String by, Instant at, Instant now) {
        state = breached.retractAsRunning();
        retract(by, at, now, ClockState.Name.RUNNING);
    }

    /** Records the outcome of a fact, judged by the fact's own instant. */
    void fulfil(Timing timing, ClockState outcome, Instant at, String by, Instant firstReceivedAt) {
        if (state instanceof ClockState.Paused paused) {
            pauses.end(paused, at);
            dueAt = timing.dueAt(startedAt, spans());
        }
        state = outcome;
        marks.endOutstanding();
        boolean late = state instanceof ClockState.Breached;
        boolean thanksToPause = !late && !spans().isEmpty() && at.isAfter(timing.dueAt(startedAt, List.of()));
        ledger.fulfilled(timing, by, at, timing.taken(startedAt, at, spans(), firstReceivedAt), thanksToPause);
    }

    /** Replaces the promise by which a historical clock is judged once it has an outcome. */
    void promiseInHistory(LocalDate date) {
        promisedOn = date;
    }

    /** Gives a historical clock the due instant that its outcome is judged by. */
    void dueForHistory(Timing timing) {
        dueAt = timing.dueAt(startedAt, List.of());
        originalDueAt = dueAt;
    }

    /** Records that a historical clock had run out before it was fulfilled; no news. */
    void breachInHistory(Instant now) {
        ledger.breached(now, false);
    }

    /** Ends the clock without an outcome. */
    void cancel(ClockState.Cancelled cancelled) {
        state = cancelled;
        marks.endOutstanding();
        ledger.write(new ClockFact.Cancelled(slaCategory, generation(), cancelled.reasonCode(), cancelled.at()));
    }

    /** A breached clock whose feedback is over keeps its outcome and reaches no more marks. */
    void endMarks() {
        marks.endOutstanding();
    }

    /** Pauses so far as spans. */
    List<Span> spans() {
        return pauses.spans();
    }

    private List<MarkTime> renewMarks(Timing timing, boolean byRules, Instant now) {
        dueAt = timing.dueAt(startedAt, spans());
        List<MarkTime> times = timing.marks(startedAt, dueAt, spans());
        marks.renew(times, byRules, now);
        return times;
    }
}
