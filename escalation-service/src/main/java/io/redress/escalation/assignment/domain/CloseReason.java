package io.redress.escalation.assignment.domain;

/** Why nobody has to deal with a feedback any more. */
public enum CloseReason {
    RESOLVED,
    CLOSED,
    WITHDRAWN,
    MERGED
}
