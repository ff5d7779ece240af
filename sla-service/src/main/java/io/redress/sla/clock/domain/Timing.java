package io.redress.sla.clock.domain;

import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.calendar.domain.Explanation;
import io.redress.sla.calendar.domain.Segment;
import io.redress.sla.calendar.domain.Span;
import io.redress.sla.calendar.domain.Standstill;
import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.policy.domain.MarkRule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The arithmetic of one clock: its rule, its marks and its calendar. */
public record Timing(DueRule rule, boolean pausable, List<MarkRule> markRules, WorkingCalendar calendar) {

    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    /** The same with another due instant. @param override null for none */
    public Timing overriddenBy(DueOverride override) {
        DueRule computed = computed().rule;
        return override == null
                ? computed()
                : new Timing(
                        new DueRule.Overridden(override.dueAt(), override.overriddenAt(), computed),
                        pausable,
                        markRules,
                        calendar);
    }

    /** The same as the rules compute it, whatever anybody has set. */
    public Timing computed() {
        return rule instanceof DueRule.Overridden overridden
                ? new Timing(overridden.computed(), pausable, markRules, calendar)
                : this;
    }

    public Basis basis() {
        return rule.basis();
    }

    /** When something that starts then is due. */
    public Instant dueAt(Instant start, List<Span> pauses) {
        return storable(rule.dueAt(calendar, start, pauses));
    }

    /** When a clock is due, a running pause taken as if it ended now. */
    public Instant dueAt(ClockSnapshot clock, Instant now) {
        return dueAt(clock.startedAt(), pausesUntil(clock, now));
    }

    /** The pauses of a clock, a running one as if it ended then. */
    public List<Span> pausesUntil(ClockSnapshot clock, Instant end) {
        List<Span> spans =
                new ArrayList<>(clock.pauses().stream().map(Pause::span).toList());
        if (clock.state() instanceof ClockState.Paused paused && end.isAfter(paused.since())) {
            spans.add(new Span(paused.since(), end));
        }
        return spans;
    }

    /** The time from a clock's start to its due instant, stretch by stretch; a running pause as if it ended now. */
    public List<Segment> explain(ClockSnapshot clock, Instant due, Instant now) {
        List<Standstill> pauses = new ArrayList<>();
        clock.pauses().forEach(pause -> pauses.add(new Standstill(pause.reasonCode(), pause.span())));
        if (clock.state() instanceof ClockState.Paused paused && now.isAfter(paused.since())) {
            pauses.add(new Standstill(paused.reasonCode(), new Span(paused.since(), now)));
        }
        return basis() == Basis.ELAPSED
                ? Explanation.ofElapsedTime(clock.startedAt(), due, pauses)
                : Explanation.ofWorkingTime(calendar, clock.startedAt(), due, pauses);
    }

    /** Every mark with its instant, in their order; of two at the same instant the one closer to due comes later. */
    public List<MarkTime> marks(Instant start, Instant due, List<Span> pauses) {
        return markRules.stream()
                .map(mark -> new MarkTime(mark.name(), storable(instantOf(mark, start, due, pauses))))
                .sorted(Comparator.comparing(MarkTime::at))
                .toList();
    }

    /** Time of this clock's kind between two instants, pauses left out. */
    Duration counted(Instant from, Instant to, List<Span> pauses) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        return basis() == Basis.ELAPSED ? elapsed(from, to, pauses) : calendar.workingTime(from, to, pauses);
    }

    static Duration elapsed(Instant from, Instant to, List<Span> pauses) {
        return Duration.between(from, to).minus(paused(from, to, pauses));
    }

    static Duration paused(Instant from, Instant to, List<Span> pauses) {
        Duration paused = Duration.ZERO;
        for (Span pause : Span.union(pauses, from)) {
            Instant end = pause.to().isBefore(to) ? pause.to() : to;
            paused = end.isAfter(pause.from()) ? paused.plus(Duration.between(pause.from(), end)) : paused;
        }
        return paused;
    }

    /** Used time in percent of the budget, not capped; a clock without budget is used up at once. */
    public double percentUsed(Instant start, Instant due, Instant now, List<Span> pauses) {
        Duration budget = counted(start, due, pauses);
        if (budget.isZero()) {
            return now.isBefore(due) ? 0 : 100;
        }
        return 100.0 * counted(start, now, pauses).toNanos() / budget.toNanos();
    }

    /** How long it took from the start to a fact, which may lie before the start. */
    ClockFact.Taken taken(Instant start, Instant at, List<Span> pauses, Instant firstReceivedAt) {
        Instant end = at.isBefore(start) ? start : at;
        Duration perceived = Duration.between(firstReceivedAt, end);
        return new ClockFact.Taken(
                calendar.workingTime(start, end, pauses),
                elapsed(start, end, pauses),
                paused(start, end, pauses),
                perceived.isNegative() ? Duration.ZERO : perceived);
    }

    private Instant instantOf(MarkRule mark, Instant start, Instant due, List<Span> pauses) {
        return switch (mark) {
            case MarkRule.AtDue() -> due;
            case MarkRule.AtShare(String name, int percent) -> {
                Duration share = Duration.ofNanos(
                        counted(start, due, pauses).dividedBy(100).toNanos() * percent);
                yield earlier(due, reached(start, share, pauses));
            }
            case MarkRule.FromDue(String name, Basis in, Duration offset) -> offsetFrom(due, in, offset, start);
        };
    }

    private Instant reached(Instant start, Duration share, List<Span> pauses) {
        return basis() == Basis.ELAPSED
                ? new DueRule.Elapsed(share).dueAt(calendar, start, pauses)
                : calendar.plusWorkingTime(start, share, pauses);
    }

    private Instant offsetFrom(Instant due, Basis in, Duration offset, Instant start) {
        if (in == Basis.ELAPSED) {
            return due.plus(offset);
        }
        if (!offset.isNegative()) {
            return calendar.plusWorkingTime(due, offset);
        }
        Duration until = calendar.workingTime(start, due).plus(offset);
        return until.isNegative() ? start : calendar.plusWorkingTime(start, until);
    }

    /** The database keeps microseconds; rounded up, so that nothing is ever early. */
    private static Instant storable(Instant instant) {
        Instant whole = instant.truncatedTo(ChronoUnit.MICROS);
        return whole.equals(instant) ? whole : whole.plus(MICROSECOND);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
