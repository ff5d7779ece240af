package io.redress.reporting.report.domain;

import java.time.Instant;

/** From an instant, inclusive, to another, exclusive. */
public record Period(Instant from, Instant to) {

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A period ends after it starts; " + from + " to " + to + " does not");
        }
    }
}
