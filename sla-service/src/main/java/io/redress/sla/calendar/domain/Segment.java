package io.redress.sla.calendar.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time of one sort.
 *
 * @param name why it is closed, or why it does not count; null where nobody said
 */
public record Segment(Kind kind, String name, Instant from, Instant to) {

    /** Sorts of time, as an explanation tells them. */
    public enum Kind {
        WORKING,
        OUTSIDE_HOURS,
        CLOSED_DATE,
        CLOSURE,
        PAUSE,
        /** All time counts. */
        ELAPSED,
        /** What lies beyond the part that is told in detail. */
        NOT_DETAILED
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    boolean continues(Segment before) {
        return kind == before.kind
                && from.equals(before.to)
                && (name == null ? before.name == null : name.equals(before.name));
    }

    Segment between(Instant newFrom, Instant newTo) {
        return new Segment(kind, name, newFrom, newTo);
    }
}
