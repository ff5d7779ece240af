package io.redress.escalation.ladder.domain;

/** What a step of the ladder does. */
public enum LadderAction {
    NOTIFY_LEAD,
    NOTIFY_DEPARTMENT_HEAD,
    NOTIFY_DUTY_LIST,
    RAISE_TIER,
    NAME_DEPARTMENT_HEAD,
    REQUEST_PLAN
}
