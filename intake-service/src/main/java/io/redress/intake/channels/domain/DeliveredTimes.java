package io.redress.intake.channels.domain;

import io.redress.intake.imports.domain.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads the times that senders write, in all the ways in which those of files are read. Not for several threads. */
public final class DeliveredTimes {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST = 100;

    private final Times times;

    /**
     * @param zone for times that carry none, and for the start of a day without a time
     * @param patterns tried first, in order
     * @throws IllegalArgumentException for what is no pattern
     */
    public DeliveredTimes(ZoneId zone, List<String> patterns) {
        this.times = new Times(zone, patterns, null);
    }

    /** The instant meant by this text; empty where it means none, two, or one outside of 1900 to 2200. */
    public Optional<Instant> parse(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(times.read(text).instant())
                        .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
    }
}
