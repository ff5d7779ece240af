package io.redress.intake.imports.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their number of digits. Those with 17 and
 * 18 are none: so many have the ticks that other systems count from the years 1 and 1601 on.
 */
final class SinceEpoch {

    private static final Pattern NUMBER = Pattern.compile("(\\d{9,19})(?:\\.(\\d{1,9}))?");
    private static final int SECONDS = 11;
    private static final int MILLIS = 14;
    private static final int MICROS = 16;
    private static final int NANOS = 19;

    private SinceEpoch() {}

    static Optional<Instant> parse(String text) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        var digits = number.group(1).length();
        if (digits > MICROS && digits < NANOS) {
            return Optional.empty();
        }
        var places = digits <= SECONDS ? 0 : digits <= MILLIS ? 3 : digits <= MICROS ? 6 : 9;
        var micros =
                new BigDecimal(text).movePointLeft(places).movePointRight(6).longValue();
        return Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
