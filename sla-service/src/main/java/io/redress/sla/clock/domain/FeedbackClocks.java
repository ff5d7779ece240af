package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * All clocks of one feedback, and what follows from one for another: an acknowledgement starts the analysis, a missed
 * one does so too, a missed resolution asks for a plan, and what a retracted breach had started ends.
 */
public final class FeedbackClocks {

    static final String PROMISE_IN_FORCE = "PROMISE_IN_FORCE";

    private final Journal journal = new Journal();
    private final List<Clock> clocks = new ArrayList<>();
    private final Supplier<UUID> ids;
    private Feedback feedback;
    private Terms terms;

    public FeedbackClocks(Feedback feedback, Terms terms, List<ClockSnapshot> kept, Supplier<UUID> ids) {
        this.feedback = feedback;
        this.terms = terms;
        this.ids = ids;
        kept.forEach(clock -> clocks.add(Clock.kept(clock, journal)));
    }

    public Feedback feedback() {
        return feedback;
    }

    public Terms terms() {
        return terms;
    }

    public List<Clock> clocks() {
        return List.copyOf(clocks);
    }

    public Journal journal() {
        return journal;
    }

    /** How a clock of the current cycle runs. */
    public Optional<Timing> timingOf(Clock clock) {
        return timingOf(clock, clock.slaCategory(), clock.promisedOn());
    }

    /** How it would run with another SLA category or promise. */
    Optional<Timing> timingOf(Clock clock, SlaCategory category, LocalDate promisedOn) {
        return terms.timing(
                        clock.identity().target(),
                        category,
                        promisedOn,
                        feedback.circumstances(clock.identity().cycle()))
                .map(timing -> timing.overriddenBy(clock.override()));
    }

    /**
     * Does what time itself brings to a clock: marks, a breach, the end of a pause.
     *
     * @param now by the clock of the database
     */
    public void timePassed(UUID clockId, Instant now) {
        clocks().stream()
                .filter(clock -> clock.identity().id().equals(clockId))
                .forEach(clock -> settle(clock, now, now));
    }

    /** Lets open clocks count by other terms from now on. */
    public void migrate(Terms to, Instant now) {
        new Migration(this, now).to(to);
    }

    /**
     * Lets an open clock be due when a person says; whatever was said before is replaced.
     *
     * @param override null to let the rules compute it again
     * @param by opaque id of the person
     */
    public void override(Clock clock, DueOverride override, UUID by, Instant now) {
        clock.override(override);
        reschedule(
                clock,
                new ClockChange(
                        override == null ? "OVERRIDE_WITHDRAWN" : "OVERRIDDEN",
                        true,
                        clock.startedAt(),
                        clock.slaCategory(),
                        clock.promisedOn(),
                        by),
                now);
    }

    void change(Feedback changed) {
        feedback = changed;
    }

    void change(Terms changed) {
        terms = changed;
    }

    /** The clock of a target in the current cycle; of several the latest. */
    public Optional<Clock> current(Target target) {
        return clocks.stream()
                .filter(clock ->
                        clock.identity().target() == target && clock.identity().cycle() == feedback.cycle())
                .max(Comparator.comparingInt(clock -> clock.identity().attempt()));
    }

    List<Clock> open() {
        return clocks.stream().filter(Clock::isOpen).toList();
    }

    SlaCategory category() {
        return terms.rules().categoryOf(feedback.severity()).orElse(SlaCategory.STANDARD);
    }

    boolean applies(Target target) {
        return terms.rules().applies(target, feedback.kind());
    }

    /** Starts a clock, unless the policy has no length for its target or the kind of feedback does not get it. */
    void start(Target target, Instant startedAt, boolean backstop, LocalDate promisedOn, Instant now) {
        Optional<Timing> timing =
                terms.timing(target, category(), promisedOn, feedback.circumstances(feedback.cycle()));
        if (timing.isEmpty() || !applies(target)) {
            return;
        }
        if (feedback.subject().historical()) {
            startNotApplicable(target, startedAt, promisedOn, "HISTORICAL", now);
            return;
        }
        Clock clock = add(target, startedAt, backstop, promisedOn, new ClockState.Running());
        clock.start(
                timing.get(),
                new Pausing(this).pausedFromStart(clock, timing.get()).orElse(null),
                now);
    }

    void startNotApplicable(Target target, Instant startedAt, LocalDate promisedOn, String reasonCode, Instant now) {
        ClockState.NotApplicable none = new ClockState.NotApplicable(reasonCode);
        add(target, startedAt, false, promisedOn, none).startNotApplicable(none, now);
    }

    /** Recomputes a clock; if its due instant now lies in the past, it breaches at once. */
    void reschedule(Clock clock, ClockChange change, Instant now) {
        timingOf(clock, change.slaCategory(), change.promisedOn()).ifPresent(timing -> {
            clock.reschedule(timing, change, now);
            if (clock.state() instanceof ClockState.Running && !clock.dueAt().isAfter(now)) {
                settle(clock, now, now);
            }
        });
    }

    /**
     * Lets a clock reach whatever lies at or before an instant, with what follows from a breach.
     *
     * @param until now, or the instant of a late fact that stops the clock there
     */
    void settle(Clock clock, Instant until, Instant now) {
        resumeIfSpent(clock, until, now);
        if (clock.reach(until, now)) {
            afterBreach(clock, now);
        }
    }

    /**
     * Lets whatever had run out before a fact have its outcome first, and what follows from that begin. Nothing runs
     * out ahead of now, also if the fact's owner has a clock that is.
     */
    void settleBefore(Instant fact, Instant now) {
        Instant passed = fact.isBefore(now) ? fact : now;
        for (Target target : Target.values()) {
            current(target).ifPresent(clock -> settleBefore(clock, passed, now));
        }
    }

    /** The same for one clock: its outcome does not depend on how late the timer is. */
    void settleBefore(Clock clock, Instant fact, Instant now) {
        resumeIfSpent(clock, fact, now);
        if (clock.state() instanceof ClockState.Running && fact.isAfter(clock.dueAt())) {
            settle(clock, fact, now);
        }
    }

    private void resumeIfSpent(Clock clock, Instant until, Instant now) {
        if (clock.state() instanceof ClockState.Paused paused
                && !paused.limit().at().isAfter(until)) {
            timingOf(clock).ifPresent(timing -> clock.resumeAtLimit(timing, paused, now));
        }
    }

    private void afterBreach(Clock clock, Instant now) {
        if (!feedback.open() || clock.identity().cycle() != feedback.cycle()) {
            return;
        }
        if (clock.identity().target() == Target.ACKNOWLEDGEMENT
                && terms.rules().analysisBackstop()
                && current(Target.ANALYSIS).isEmpty()) {
            start(Target.ANALYSIS, clock.dueAt(), true, null, now);
        }
        if (clock.identity().target() == Target.RESOLUTION) {
            askForPlan(clock.dueAt(), now);
        }
    }

    private void askForPlan(Instant breachedAt, Instant now) {
        if (isPromisedFor(breachedAt) && applies(Target.PLAN)) {
            startNotApplicable(Target.PLAN, breachedAt, null, PROMISE_IN_FORCE, now);
        } else {
            start(Target.PLAN, breachedAt, false, null, now);
        }
    }

    /** Whether at an instant that may be past a promise in force lay ahead. */
    boolean isPromisedFor(Instant instant) {
        return current(Target.PROMISE)
                .filter(promise -> !(promise.state() instanceof ClockState.Cancelled))
                .map(Clock::dueAt)
                .filter(due -> due.isAfter(instant))
                .isPresent();
    }

    private Clock add(Target target, Instant startedAt, boolean backstop, LocalDate promisedOn, ClockState state) {
        int attempt = current(target).map(clock -> clock.identity().attempt()).orElse(0) + 1;
        ClockIdentity identity = new ClockIdentity(
                ids.get(), target, feedback.cycle(), attempt, terms.policy(), terms.calendarVersion(), backstop);
        Clock clock = Clock.begun(
                new ClockSnapshot(
                        identity,
                        category(),
                        startedAt,
                        null,
                        null,
                        null,
                        promisedOn,
                        state,
                        List.of(),
                        1,
                        startedAt,
                        false,
                        List.of()),
                journal);
        clocks.add(clock);
        return clock;
    }
}
