package io.redress.escalation.deadline.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What sla said last about a clock of a feedback.
 *
 * @param dueAt null while it is paused and where it does not apply
 * @param fulfilled true once what it asks for was done, in time or late
 */
public record TrackedClock(
        UUID clockId, String target, int cycle, int generation, ClockState state, Instant dueAt, boolean fulfilled) {

    /** The states of sla's clocks. */
    public enum ClockState {
        RUNNING,
        PAUSED,
        MET,
        BREACHED,
        CANCELLED,
        NOT_APPLICABLE
    }

    /** The same clock, done; a late fulfilment leaves it BREACHED. */
    public TrackedClock asFulfilled() {
        return new TrackedClock(clockId, target, cycle, generation, state, dueAt, true);
    }

    boolean isOutstanding() {
        return !fulfilled && dueAt != null && (state == ClockState.RUNNING || state == ClockState.BREACHED);
    }

    boolean isBreached() {
        return state == ClockState.BREACHED;
    }
}
