package io.redress.intake.imports.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the times people put into files: with a zone, without one, and dates without a time. */
public final class Times {

    private static final ValueRange FOUR_DIGITS = ValueRange.of(1, 9999);

    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;

    /**
     * @param zone for times that carry none, and for the start of a day without a time
     * @param patterns tried first, in order; ISO 8601 is always understood
     */
    public Times(ZoneId zone, List<String> patterns) {
        this.zone = zone;
        var own = patterns.stream().map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
        var iso = Stream.of(
                DateTimeFormatter.ISO_DATE_TIME,
                DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT));
        this.formats = Stream.concat(own, iso).toList();
    }

    /** The instant meant by this text; a date alone means the start of that day. Empty where it is none. */
    public Optional<Instant> parse(String text) {
        for (var format : formats) {
            try {
                var parsed = format.parseBest(
                        text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
                var instant = instant(parsed);
                if (FOUR_DIGITS.isValidValue(instant.atOffset(ZoneOffset.UTC).getYear())) {
                    return Optional.of(instant);
                }
            } catch (DateTimeException ignored) {
                continue;
            }
        }
        return Optional.empty();
    }

    private Instant instant(TemporalAccessor parsed) {
        return switch (parsed) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate date -> date.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("not a time: " + parsed);
        };
    }
}
