package io.redress.intake.feedback.domain;

/** What an action makes true; each is published as one event. */
public enum Fact {
    ACKNOWLEDGED,
    ANALYSED,
    CLASSIFIED,
    HANDLING_STEP_RECORDED,
    CUSTOMER_CONTACTED,
    WAIT_STARTED,
    WAIT_ENDED,
    UPDATED,
    PLAN_COMMUNICATED,
    ESCALATION_REQUESTED,
    RESOLVED,
    REVIEWED,
    SATISFACTION_RECORDED,
    CLOSED,
    REOPENED,
    WITHDRAWN,
    MERGED,
    ABSORBED
}
