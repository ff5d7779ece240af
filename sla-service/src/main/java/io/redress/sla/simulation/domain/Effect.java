package io.redress.sla.simulation.domain;

/** What another version of the policy would do to a clock. */
public enum Effect {
    UNCHANGED,
    EARLIER,
    LATER,
    /** In time or still open now, missed then. */
    NEWLY_BREACHED,
    /** Missed now, in time or still open then. */
    RESCUED,
    /** The version has no length for its target. */
    WITHOUT_TARGET
}
