package io.redress.intake.imports.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** One way to write a time that a mapping declares. */
sealed interface TimePattern {

    /** The time that this text says; empty where it is not written so. */
    Optional<TemporalAccessor> parse(String text, ZoneId zone);

    /**
     * @param declared a pattern of java.time, {@code EPOCH_SECONDS}, {@code EPOCH_MILLIS}, {@code EXCEL} for days since
     *     1899-12-30, or {@code CYYMMDD} and {@code CYYDDD} for dates whose year counts from 1900, as midrange computers
     *     keep them
     * @throws IllegalArgumentException for anything else
     */
    static TimePattern of(String declared) {
        return switch (declared) {
            case "EPOCH_SECONDS" -> new Counted(ChronoUnit.SECONDS);
            case "EPOCH_MILLIS" -> new Counted(ChronoUnit.MILLIS);
            case "EXCEL" -> new Serial();
            case "CYYMMDD" -> new Century(7, "uuuuMMdd");
            case "CYYDDD" -> new Century(6, "uuuuDDD");
            default -> Formatted.of(declared);
        };
    }

    /** A pattern of java.time. */
    record Formatted(DateTimeFormatter format) implements TimePattern {

        private static Formatted of(String pattern) {
            var letters = pattern.replaceAll("'[^']*'", "");
            if (letters.isBlank()) {
                throw new IllegalArgumentException("it says nothing");
            }
            if (letters.contains("h") && !letters.contains("a")) {
                throw new IllegalArgumentException("hours of a half day need the half, a");
            }
            return new Formatted(new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT));
        }

        @Override
        public Optional<TemporalAccessor> parse(String text, ZoneId zone) {
            var found = DateShapes.parse(format, text);
            return found.isPresent() ? found : DateShapes.parse(format, WrittenTime.plain(text));
        }
    }

    /** A number since 1970. */
    record Counted(ChronoUnit unit) implements TimePattern {

        @Override
        public Optional<TemporalAccessor> parse(String text, ZoneId zone) {
            return text.matches("\\d{1,14}(\\.0*)?")
                    ? Optional.of(Instant.EPOCH.plus(new BigDecimal(text).longValue(), unit))
                    : Optional.empty();
        }
    }

    /** A date in digits that begins with the centuries since 1900, which are left out where they are none. */
    record Century(int digits, DateTimeFormatter format) implements TimePattern {

        private static final int FIRST_YEAR = 1900;

        Century(int digits, String pattern) {
            this(digits, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
        }

        @Override
        public Optional<TemporalAccessor> parse(String text, ZoneId zone) {
            if (!text.matches("\\d{" + (digits - 2) + "," + digits + "}")) {
                return Optional.empty();
            }
            var full = "0".repeat(digits - text.length()) + text;
            var year = FIRST_YEAR + Integer.parseInt(full.substring(0, 3));
            return DateShapes.parse(format, year + full.substring(3));
        }
    }

    /** Days since 1899-12-30 and parts of a day, as spreadsheets keep local times. */
    record Serial() implements TimePattern {

        private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
        private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

        @Override
        public Optional<TemporalAccessor> parse(String text, ZoneId zone) {
            return text.matches("\\d{1,6}([.,]\\d{1,12})?")
                    ? Optional.of(DAY_ZERO.plusSeconds(new BigDecimal(text.replace(',', '.'))
                            .multiply(SECONDS_A_DAY)
                            .add(new BigDecimal("0.5"))
                            .longValue()))
                    : Optional.empty();
        }
    }
}
