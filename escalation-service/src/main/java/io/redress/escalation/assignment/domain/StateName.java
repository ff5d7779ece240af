package io.redress.escalation.assignment.domain;

/** The names of the states as columns, filters and JSON show them. */
public enum StateName {
    QUEUED,
    ASSIGNED,
    ACCEPTED,
    UNROUTABLE,
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }
}
