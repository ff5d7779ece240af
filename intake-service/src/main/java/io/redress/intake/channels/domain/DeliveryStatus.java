package io.redress.intake.channels.domain;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** Kept, not read yet. */
    KEPT,
    /** All of its items are feedback, or none. */
    DONE,
    /** Nothing in it is feedback. */
    IGNORED,
    /** At least one item could not be mapped; it can be tried again. */
    FAILED,
    /** Somebody decided that it is of no use. */
    DISCARDED
}
