package io.redress.sla.clock.domain;

import java.time.Instant;

/**
 * A mark of one generation of a clock.
 *
 * @param firedAt when it fired or was skipped, else null
 */
public record ClockMark(String name, int generation, Instant at, Status status, Instant firedAt) {

    /** What became of a mark. */
    public enum Status {
        OUTSTANDING,
        FIRED,
        /** A higher one fired and named it. */
        SKIPPED,
        /** Its generation is over, or the clock has ended. */
        VOID
    }

    static ClockMark outstanding(MarkTime time, int generation) {
        return new ClockMark(time.name(), generation, time.at(), Status.OUTSTANDING, null);
    }

    boolean isOutstanding() {
        return status == Status.OUTSTANDING;
    }

    /** Fires, never before its instant: a fact from a clock ahead of ours may bring it on. */
    ClockMark fire(Instant now) {
        return new ClockMark(name, generation, at, Status.FIRED, now.isBefore(at) ? at : now);
    }

    ClockMark skip(Instant now) {
        return new ClockMark(name, generation, at, Status.SKIPPED, now);
    }

    /** As it counts while the clock is in a generation: with its own generation, what has not fired by then is over. */
    public ClockMark in(int current) {
        return isOutstanding() && generation < current ? end() : this;
    }

    /** Whether that it is over follows from the clock's generation alone. */
    public boolean isSuperseded(int current) {
        return status == Status.VOID && generation < current;
    }

    ClockMark end() {
        return new ClockMark(name, generation, at, Status.VOID, null);
    }
}
