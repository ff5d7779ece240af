package io.redress.sla.calendar.domain;

import java.time.Instant;

/** A calendar has no working time within five years of an instant, so nothing can be computed with it. */
public class NoWorkingTimeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoWorkingTimeException(String calendar, Instant after) {
        super("calendar '" + calendar + "' has no working time within five years of " + after
                + "; open some windows or remove closures");
    }
}
