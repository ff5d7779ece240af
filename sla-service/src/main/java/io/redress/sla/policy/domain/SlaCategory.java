package io.redress.sla.policy.domain;

/** Which lengths apply, from the most to the least lenient. */
public enum SlaCategory {
    STANDARD,
    HIGH,
    CRITICAL
}
