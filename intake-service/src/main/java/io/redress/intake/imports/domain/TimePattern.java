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
     * @param declared a pattern of java.time, {@code EPOCH_SECONDS}, {@code EPOCH_MILLIS}, or {@code EXCEL} for days since
     *     1899-12-30
     * @throws IllegalArgumentException for anything else
     */
    static TimePattern of(String declared) {
        return switch (declared) {
            case "EPOCH_SECONDS" -> new Counted(ChronoUnit.SECONDS);
            case "EPOCH_MILLIS" -> new Counted(ChronoUnit.MILLIS);
            case "EXCEL" -> new Serial();
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
