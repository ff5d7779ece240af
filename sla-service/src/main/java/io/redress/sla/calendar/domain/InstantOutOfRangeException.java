package io.redress.sla.calendar.domain;

import java.time.Instant;

/** An instant lies outside the years that calendars are computed for. */
public class InstantOutOfRangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InstantOutOfRangeException(Instant instant) {
        super(instant + " lies outside the years " + Timelines.FIRST_YEAR + " to " + Timelines.LAST_YEAR
                + " that calendars cover");
    }
}
