package io.redress.sla.clock.domain;

import static io.redress.sla.clock.domain.ClockState.Name.BREACHED;
import static io.redress.sla.clock.domain.ClockState.Name.CANCELLED;
import static io.redress.sla.clock.domain.ClockState.Name.MET;
import static io.redress.sla.clock.domain.ClockState.Name.NOT_APPLICABLE;
import static io.redress.sla.clock.domain.ClockState.Name.PAUSED;
import static io.redress.sla.clock.domain.ClockState.Name.RUNNING;

import java.util.List;

/**
 * Everything that can happen to a clock: from which state to which, by which fact, and the event that tells of it. The
 * ledger takes nothing else.
 */
public final class ClockTransitions {

    /** The table. A clock begins from no state. */
    public static final List<Transition> TABLE = List.of(
            new Transition(null, ClockFact.Started.class, RUNNING, "clock-started"),
            new Transition(null, ClockFact.Started.class, PAUSED, "clock-started"),
            new Transition(null, ClockFact.Started.class, NOT_APPLICABLE, "clock-started"),
            new Transition(RUNNING, ClockFact.Paused.class, PAUSED, "clock-paused"),
            // A late wait: the breach was retracted just before.
            new Transition(PAUSED, ClockFact.Paused.class, PAUSED, "clock-paused"),
            new Transition(PAUSED, ClockFact.Resumed.class, RUNNING, "clock-resumed"),
            new Transition(PAUSED, ClockFact.PauseLimitReached.class, PAUSED, "pause-limit-reached"),
            new Transition(RUNNING, ClockFact.PauseRefused.class, RUNNING, "pause-refused"),
            new Transition(BREACHED, ClockFact.PauseRefused.class, BREACHED, "pause-refused"),
            new Transition(RUNNING, ClockFact.Rescheduled.class, RUNNING, "clock-rescheduled"),
            new Transition(PAUSED, ClockFact.Rescheduled.class, PAUSED, "clock-rescheduled"),
            new Transition(RUNNING, ClockFact.MarkReached.class, RUNNING, "mark-reached"),
            new Transition(BREACHED, ClockFact.MarkReached.class, BREACHED, "mark-reached"),
            new Transition(RUNNING, ClockFact.Breached.class, BREACHED, "breached"),
            // History only: the outcome follows.
            new Transition(NOT_APPLICABLE, ClockFact.Breached.class, NOT_APPLICABLE, "breached"),
            // What it turns into follows, except for a late wait.
            new Transition(BREACHED, ClockFact.BreachRetracted.class, BREACHED, "breach-retracted"),
            new Transition(BREACHED, ClockFact.BreachRetracted.class, PAUSED, "breach-retracted"),
            // Its start was derived from another breach that is retracted too.
            new Transition(BREACHED, ClockFact.BreachRetracted.class, RUNNING, "breach-retracted"),
            new Transition(RUNNING, ClockFact.Fulfilled.class, MET, "met"),
            new Transition(PAUSED, ClockFact.Fulfilled.class, MET, "met"),
            new Transition(BREACHED, ClockFact.Fulfilled.class, MET, "met"),
            new Transition(BREACHED, ClockFact.Fulfilled.class, BREACHED, "met"),
            new Transition(NOT_APPLICABLE, ClockFact.Fulfilled.class, MET, "met"),
            new Transition(NOT_APPLICABLE, ClockFact.Fulfilled.class, BREACHED, "met"),
            new Transition(RUNNING, ClockFact.Cancelled.class, CANCELLED, "cancelled"),
            new Transition(PAUSED, ClockFact.Cancelled.class, CANCELLED, "cancelled"),
            new Transition(BREACHED, ClockFact.Cancelled.class, CANCELLED, "cancelled"),
            // Only a plan whose cause is gone.
            new Transition(MET, ClockFact.Cancelled.class, CANCELLED, "cancelled"),
            new Transition(NOT_APPLICABLE, ClockFact.Cancelled.class, CANCELLED, "cancelled"));

    private ClockTransitions() {}

    static void require(ClockState.Name from, ClockFact by, ClockState.Name to) {
        if (TABLE.stream().noneMatch(row -> row.matches(from, by, to))) {
            throw new IllegalStateException("a clock does not go from " + from + " to " + to + " by "
                    + by.getClass().getSimpleName());
        }
    }

    /**
     * A row of the table.
     *
     * @param event the short name of the event that tells of it
     */
    public record Transition(ClockState.Name from, Class<? extends ClockFact> by, ClockState.Name to, String event) {

        boolean matches(ClockState.Name wasIn, ClockFact fact, ClockState.Name isIn) {
            return from == wasIn && by.isInstance(fact) && to == isIn;
        }
    }
}
