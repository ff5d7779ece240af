package io.redress.intake.channels.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the times that senders post: ISO 8601 with or without a zone, the date of a mail, seconds, milliseconds,
 * microseconds or nanoseconds since 1970, and whatever a mapping declares.
 */
public final class DeliveredTimes {

    private static final Instant EARLIEST = Instant.parse("1900-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final BigDecimal SECONDS = new BigDecimal("1e11");
    private static final BigDecimal MILLIS = new BigDecimal("1e14");
    private static final BigDecimal MICROS = new BigDecimal("1e17");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[ ]")
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .optionalStart()
            .appendZoneText(TextStyle.SHORT)
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ISO_ZONED_DATE_TIME;
    private static final DateTimeFormatter MAIL = pattern("[EEE, ]d MMM yyyy HH:mm[:ss] [Z][X][z]");
    private static final DateTimeFormatter SPOKEN = pattern("[EEE ]MMM d HH:mm:ss Z yyyy");

    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;

    /**
     * @param zone for times that carry none, and for the start of a day without a time
     * @param patterns tried first, in order
     */
    public DeliveredTimes(ZoneId zone, List<String> patterns) {
        this.zone = zone;
        this.formats = Stream.concat(
                        patterns.stream().map(DeliveredTimes::pattern), Stream.of(ISO, ZONED, MAIL, SPOKEN))
                .toList();
    }

    /** @throws IllegalArgumentException when this is no pattern of java.time */
    public static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The instant meant by this text; empty where it means none, or one outside of 1900 to 2200. */
    public Optional<Instant> parse(String text) {
        var plain = withoutComment(text.strip());
        return formats.stream()
                .flatMap(format -> read(format, plain).stream())
                .findFirst()
                .or(() -> sinceEpoch(plain))
                .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
    }

    /** Mail dates may end in a comment: {@code … +0200 (CEST)}. */
    private static String withoutComment(String text) {
        var open = text.indexOf(" (");
        return open > 0 && text.endsWith(")") ? text.substring(0, open) : text;
    }

    private Optional<Instant> read(DateTimeFormatter format, String text) {
        try {
            return Optional.of(instant(format.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException notThis) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> sinceEpoch(String text) {
        if (text.length() > 30 || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-')) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            var size = number.abs();
            var seconds = size.compareTo(SECONDS) < 0
                    ? number
                    : size.compareTo(MILLIS) < 0
                            ? number.movePointLeft(3)
                            : size.compareTo(MICROS) < 0 ? number.movePointLeft(6) : number.movePointLeft(9);
            return Optional.of(Instant.EPOCH.plus(seconds.movePointRight(6).longValue(), ChronoUnit.MICROS));
        } catch (NumberFormatException | ArithmeticException | DateTimeException notANumber) {
            return Optional.empty();
        }
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
