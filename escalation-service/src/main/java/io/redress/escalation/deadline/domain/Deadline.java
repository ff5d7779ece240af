package io.redress.escalation.deadline.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * What the work list shows of the clocks of a feedback's current cycle.
 *
 * @param nextDueAt the earliest due date of what is still to be done, which lies in the past once that is late; null
 *     when nothing is to be done or everything waits
 * @param nextTarget what is due then; null with nextDueAt
 * @param breached whether any clock of this cycle ran out
 */
public record Deadline(Instant nextDueAt, String nextTarget, boolean breached) {

    public static final Deadline NONE = new Deadline(null, null, false);

    public static Deadline of(Collection<TrackedClock> clocks, int cycle) {
        boolean breached = clocks.stream().anyMatch(clock -> clock.cycle() == cycle && clock.isBreached());
        return clocks.stream()
                .filter(clock -> clock.cycle() == cycle && clock.isOutstanding())
                .min(Comparator.comparing(TrackedClock::dueAt).thenComparing(TrackedClock::target))
                .map(next -> new Deadline(next.dueAt(), next.target(), breached))
                .orElse(new Deadline(null, null, breached));
    }
}
