package io.redress.sla.clock.domain;

import java.time.Instant;
import java.util.List;

/** Derives state and due instant of a clock from its ledger alone; what the clock keeps must be the same. */
record Ledger(ClockState.Name state, Instant dueAt) {

    static Ledger of(List<ClockFact> facts) {
        Ledger ledger = new Ledger(null, null);
        for (ClockFact fact : facts) {
            ledger = ledger.after(fact);
        }
        return ledger;
    }

    private Ledger after(ClockFact fact) {
        return switch (fact) {
            case ClockFact.Started started -> new Ledger(started.state(), started.dueAt());
            case ClockFact.Paused paused -> new Ledger(ClockState.Name.PAUSED, paused.projectedDueAt());
            case ClockFact.Resumed resumed -> new Ledger(ClockState.Name.RUNNING, resumed.dueAt());
            case ClockFact.Rescheduled moved -> new Ledger(state, moved.dueAt());
            case ClockFact.Breached breached
            when state == ClockState.Name.RUNNING -> new Ledger(ClockState.Name.BREACHED, breached.dueAt());
            case ClockFact.Breached inHistory -> this;
            case ClockFact.BreachRetracted retracted -> new Ledger(retracted.newState(), dueAt);
            case ClockFact.Fulfilled fulfilled ->
                new Ledger(fulfilled.late() ? ClockState.Name.BREACHED : ClockState.Name.MET, fulfilled.dueAt());
            case ClockFact.Cancelled cancelled -> new Ledger(ClockState.Name.CANCELLED, dueAt);
            case ClockFact.MarkReached reached -> this;
            case ClockFact.PauseLimitReached reached -> this;
            case ClockFact.PauseRefused refused -> this;
        };
    }
}
