package io.redress.sla.clock.domain;

import java.time.Instant;

/**
 * The marks that a clock has from one change of its due instant to the next.
 *
 * @param number 1 for the first
 * @param begunAt null for a clock of which nothing has been told yet
 * @param byRules whether a change of rules made it rather than a fact
 */
record Generation(int number, Instant begunAt, boolean byRules) {

    Generation begun(Instant now) {
        return new Generation(number, now, byRules);
    }

    Generation next(boolean madeByRules, Instant now) {
        return new Generation(number + 1, now, madeByRules);
    }

    /** Whether an instant had already passed when this generation was made. */
    boolean isTooLateFor(Instant instant) {
        return !instant.isAfter(begunAt);
    }
}
