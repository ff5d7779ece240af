package io.redress.sla.calendar.domain;

/** What time is counted in. */
public enum Basis {
    ELAPSED,
    BUSINESS_TIME,
    BUSINESS_DAYS
}
