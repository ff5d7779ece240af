package io.redress.sla.calendar.domain;

/** At what time of the last business day something is due. */
public enum DueTime {
    /** At the last close of that day. */
    CLOSE_OF_DAY,
    /** At the start's time of day, or the first working instant after it. */
    SAME_TIME
}
