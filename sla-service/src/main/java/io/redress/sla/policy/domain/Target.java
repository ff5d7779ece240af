package io.redress.sla.policy.domain;

/** What has to happen in time. */
public enum Target {
    ACKNOWLEDGEMENT,
    ANALYSIS,
    RESOLUTION,
    PLAN,
    PROMISE
}
