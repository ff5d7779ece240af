package io.redress.sla.simulation.domain;

import java.time.Duration;

/**
 * How many feedback to take at a time, so that no bit of a job holds its locks for long, however loaded the database is.
 *
 * @param size of the next bit
 */
public record Pace(int size) {

    /** Few, for a service that has just been started takes ten times as long for each. */
    public static final Pace FIRST = new Pace(10);

    private static final int LEAST = 5;
    private static final int MOST = 500;
    private static final Duration LONG = Duration.ofMillis(300);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration VERY_SHORT = Duration.ofMillis(50);

    /** After a bit that took this long: half as many if that was long, more if it was short, at most twice as many. */
    public Pace after(Duration took) {
        if (took.compareTo(LONG) > 0) {
            return new Pace(Math.max(LEAST, size / 2));
        }
        if (took.compareTo(VERY_SHORT) < 0) {
            return new Pace(Math.min(MOST, 2 * size));
        }
        return took.compareTo(SHORT) < 0 ? new Pace(Math.min(MOST, size + size / 4 + 1)) : this;
    }
}
