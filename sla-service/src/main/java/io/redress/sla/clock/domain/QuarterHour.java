package io.redress.sla.clock.domain;

import java.time.Duration;
import java.time.Instant;

/** Quarter hours on the instant line. Every zone's hours and days begin with one. */
public final class QuarterHour {

    public static final Duration LENGTH = Duration.ofMinutes(15);

    private QuarterHour() {}

    /** The beginning of the quarter hour in which an instant lies. */
    public static Instant of(Instant instant) {
        long seconds = instant.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, LENGTH.toSeconds()));
    }

    /** The first one that begins at an instant or after it. */
    public static Instant from(Instant instant) {
        Instant begun = of(instant);
        return begun.equals(instant) ? begun : begun.plus(LENGTH);
    }
}
