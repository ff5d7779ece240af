package io.redress.sla.calendar.domain;

/** Where a count of business days begins. */
public enum DayCount {
    /** Day 0 is the start's date if working time is left on it, else the next working date. */
    ROLL_FORWARD,
    /** Day 1 is the first working date after the start's date. */
    NEXT_DAY
}
