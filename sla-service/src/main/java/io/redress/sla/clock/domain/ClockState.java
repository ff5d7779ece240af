package io.redress.sla.clock.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a clock stands. Each state offers only its legal next steps; {@link ClockTransitions} lists all of them with the
 * events they publish.
 */
public sealed interface ClockState {

    Name name();

    /** The word for the state in events, in the database and in JSON. */
    enum Name {
        RUNNING,
        PAUSED,
        MET,
        BREACHED,
        CANCELLED,
        NOT_APPLICABLE
    }

    /** Time runs, and has not run out. */
    record Running() implements ClockState {

        Paused pause(Wait wait, Instant since, PauseLimit limit) {
            return new Paused(wait.id(), wait.reasonCode(), since, limit);
        }

        Met meet(Instant at, String by) {
            return new Met(at, by);
        }

        Breached breach(boolean onChange) {
            return new Breached(onChange, null, null);
        }

        Cancelled cancel(Instant at, String reasonCode) {
            return new Cancelled(at, reasonCode);
        }

        @Override
        public Name name() {
            return Name.RUNNING;
        }
    }

    /** Stands still while we wait for the customer. */
    record Paused(UUID waitId, String reasonCode, Instant since, PauseLimit limit) implements ClockState {

        Running resume() {
            return new Running();
        }

        Met meet(Instant at, String by) {
            return new Met(at, by);
        }

        Cancelled cancel(Instant at, String cancelReason) {
            return new Cancelled(at, cancelReason);
        }

        @Override
        public Name name() {
            return Name.PAUSED;
        }
    }

    /** Fulfilled in time. */
    record Met(Instant at, String by) implements ClockState {

        Cancelled cancelAsItsCauseIsGone(Instant cancelledAt, String reasonCode) {
            return new Cancelled(cancelledAt, reasonCode);
        }

        @Override
        public Name name() {
            return Name.MET;
        }
    }

    /**
     * Ran out. Fulfilled late it stays breached.
     *
     * @param onChange whether a change moved the due instant into the past
     * @param fulfilledAt when it was fulfilled after all, or null
     * @param fulfilledBy the fact that did it, or null
     */
    record Breached(boolean onChange, Instant fulfilledAt, String fulfilledBy) implements ClockState {

        boolean isFulfilled() {
            return fulfilledAt != null;
        }

        Breached fulfilLate(Instant at, String by) {
            return new Breached(onChange, at, by);
        }

        Met retractAsMet(Instant at, String by) {
            return new Met(at, by);
        }

        Running retractAsRunning() {
            return new Running();
        }

        Paused retractAsPaused(Wait wait, Instant since, PauseLimit limit) {
            return new Paused(wait.id(), wait.reasonCode(), since, limit);
        }

        Cancelled cancelAsItsCauseIsGone(Instant at, String reasonCode) {
            return new Cancelled(at, reasonCode);
        }

        @Override
        public Name name() {
            return Name.BREACHED;
        }
    }

    /** Ended without an outcome; it leaves the denominator of every figure. */
    record Cancelled(Instant at, String reasonCode) implements ClockState {

        @Override
        public Name name() {
            return Name.CANCELLED;
        }
    }

    /** Does not run for this feedback. Historical feedback may still bring its outcome along. */
    record NotApplicable(String reasonCode) implements ClockState {

        Met meet(Instant at, String by) {
            return new Met(at, by);
        }

        Breached breachAndFulfil(Instant at, String by) {
            return new Breached(false, at, by);
        }

        Cancelled cancel(Instant at, String cancelReason) {
            return new Cancelled(at, cancelReason);
        }

        @Override
        public Name name() {
            return Name.NOT_APPLICABLE;
        }
    }
}
