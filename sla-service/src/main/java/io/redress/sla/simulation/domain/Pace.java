package io.redress.sla.simulation.domain;

import java.time.Duration;

/**
 * How many feedback to take at a time, so that no bit of a job holds its locks for long, however loaded the database is.
 *
 * @param size of the next bit
 */
public record Pace(int size) {

    public static final Pace FIRST = new Pace(50);

    private static final int LEAST = 5;
    private static final int MOST = 500;
    private static final Duration LONG = Duration.ofMillis(300);
    private static final Duration SHORT = Duration.ofMillis(100);

    /** After a bit that took this long: half as many if that was long, a quarter more if it was short. */
    public Pace after(Duration took) {
        if (took.compareTo(LONG) > 0) {
            return new Pace(Math.max(LEAST, size / 2));
        }
        return took.compareTo(SHORT) < 0 ? new Pace(Math.min(MOST, size + size / 4 + 1)) : this;
    }
}
