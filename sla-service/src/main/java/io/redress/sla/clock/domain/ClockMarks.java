package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.MarkRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks of a clock over all its generations; only those of the last one can be outstanding. */
final class ClockMarks {

    private static final Duration PUNCTUAL = Duration.ofSeconds(5);

    private final List<ClockMark> marks;
    private Generation generation;

    ClockMarks(Generation generation, List<ClockMark> marks) {
        this.generation = generation;
        this.marks = new ArrayList<>(marks);
    }

    Generation generation() {
        return generation;
    }

    List<ClockMark> all() {
        return List.copyOf(marks);
    }

    /** The instant of the next outstanding mark. */
    Optional<Instant> next() {
        return marks.stream()
                .filter(ClockMark::isOutstanding)
                .map(ClockMark::at)
                .min(Instant::compareTo);
    }

    /** Begins the first generation. */
    void begin(List<MarkTime> times, Instant now) {
        generation = generation.begun(now);
        add(times, now);
    }

    /**
     * Ends the old generation and begins another. A mark that has fired, or was skipped, does not fire again unless it lies
     * ahead now; but whoever may begin a generation has not run out, so due is always still to come.
     */
    void renew(List<MarkTime> times, boolean byRules, Instant now) {
        endOutstanding();
        generation = generation.next(byRules, now);
        add(times, now);
    }

    /** The same for a clock that stands still: it reaches no marks until it runs again, which renews them. */
    void renewWithoutAny(Instant now) {
        renew(List.of(), generation.byRules(), now);
    }

    /** Adds those to the present generation that are to fire in it. */
    void add(List<MarkTime> times, Instant now) {
        for (MarkTime time : times) {
            if (time.at().isAfter(now) || time.name().equals(MarkRule.DUE) || !hasFired(time.name())) {
                marks.add(ClockMark.outstanding(time, generation.number()));
            }
        }
    }

    void endOutstanding() {
        marks.replaceAll(mark -> mark.isOutstanding() ? mark.end() : mark);
    }

    /** Fires the highest mark reached by an instant in the name of all that are; empty if none is. */
    Optional<Reached> reach(Instant until, Instant now) {
        ClockMark highest = null;
        List<String> names = new ArrayList<>();
        for (ClockMark mark : marks) {
            if (mark.isOutstanding() && !mark.at().isAfter(until)) {
                names.add(mark.name());
                highest = highest == null || isHigher(mark, highest) ? mark : highest;
            }
        }
        if (highest == null) {
            return Optional.empty();
        }
        ClockMark unfired = highest;
        ClockMark fired = highest.fire(now);
        marks.replaceAll(mark -> {
            if (mark == unfired) {
                return fired;
            }
            return mark.isOutstanding() && !mark.at().isAfter(until) ? mark.skip(now) : mark;
        });
        boolean due = names.contains(MarkRule.DUE);
        names.remove(fired.name());
        boolean late = fired.at().plus(PUNCTUAL).isBefore(now) || generation.isTooLateFor(fired.at());
        return Optional.of(new Reached(fired, late, List.copyOf(names), due));
    }

    /** Of two at the same instant the due mark counts. */
    private static boolean isHigher(ClockMark mark, ClockMark other) {
        int order = mark.at().compareTo(other.at());
        return order > 0 || order == 0 && !other.name().equals(MarkRule.DUE);
    }

    private boolean hasFired(String name) {
        return marks.stream().anyMatch(mark -> mark.name().equals(name) && mark.firedAt() != null);
    }

    /**
     * A mark that fired.
     *
     * @param late whether it fired more than five seconds after its instant, or had passed before it was made
     * @param due whether it is the due mark or stands for it
     */
    record Reached(ClockMark mark, boolean late, List<String> skipped, boolean due) {}
}
