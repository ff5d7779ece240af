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
 * Reads the times that senders post: ISO 8601 with or without a zone or hyphens, the date of a mail, dates with the
 * month as an English word or with dots, seconds, milliseconds, microseconds or nanoseconds since 1970, and whatever a
 * mapping declares. Figures with slashes are read by patterns of the mapping only, since nobody can tell day and month.
 */
public final class DeliveredTimes {

    private static final int YEAR = 4;
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

    /** Forms that leave no doubt about which figure is the day and which the month. */
    private static final List<DateTimeFormatter> USUAL = Stream.of(
                    "[EEE, ]d MMM yyyy[','] HH:mm[:ss][ ][Z][X][z]",
                    "[EEE, ]d MMMM yyyy[','][ 'at'] HH:mm[:ss][ ][Z][X][z]",
                    "[EEE ]MMM d HH:mm:ss [Z ][z ]yyyy",
                    "EEE MMM d yyyy HH:mm:ss 'GMT'Z",
                    "[EEE, ][EEEE, ]MMM d, yyyy[','][ 'at'] h:mm[:ss] a[ ][z]",
                    "[EEE, ][EEEE, ]MMMM d, yyyy[','][ 'at'] h:mm[:ss] a[ ][z]",
                    "[EEE, ][EEEE, ]MMM d, yyyy[','][ 'at'] H:mm[:ss][ ][z]",
                    "[EEE, ][EEEE, ]MMMM d, yyyy[','][ 'at'] H:mm[:ss][ ][z]",
                    "MMM d, yyyy",
                    "MMMM d, yyyy",
                    "d MMM yyyy",
                    "d MMMM yyyy",
                    "d.M.yyyy[','][ 'um'] H:mm[:ss][ 'Uhr']",
                    "d.M.yyyy",
                    "yyyyMMddHHmmss",
                    "yyyyMMdd'T'HHmmss[X][Z]")
            .map(DeliveredTimes::pattern)
            .toList();

    private static final DateTimeFormatter COMPACT_DAY = pattern("yyyyMMdd");

    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;

    /**
     * @param zone for times that carry none, and for the start of a day without a time
     * @param patterns tried first, in order
     */
    public DeliveredTimes(ZoneId zone, List<String> patterns) {
        this.zone = zone;
        this.formats = Stream.of(
                        patterns.stream().map(DeliveredTimes::pattern),
                        Stream.of(ISO, ZONED, COMPACT_DAY),
                        USUAL.stream())
                .flatMap(one -> one)
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
        var plain = plain(text);
        return formats.stream()
                .flatMap(format -> read(format, plain).stream())
                .findFirst()
                .or(() -> sinceEpoch(plain))
                .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
    }

    /**
     * Without what says nothing: the comment of a mail date ({@code … +0200 (CEST)}), the dress of
     * {@code /Date(1795169700000)/}, slashes for hyphens where the year comes first, and unusual spaces.
     */
    private static String plain(String text) {
        var plain = text.strip().replace('\u202F', ' ').replace('\u00A0', ' ');
        if (plain.startsWith("/Date(") && plain.endsWith(")/")) {
            var inside = plain.substring("/Date(".length(), plain.length() - 2);
            var offset = Math.max(inside.indexOf('+'), inside.indexOf('-', 1));
            return offset < 0 ? inside : inside.substring(0, offset);
        }
        var comment = plain.indexOf(" (");
        if (comment > 0 && plain.endsWith(")")) {
            plain = plain.substring(0, comment);
        }
        var afterYear = plain.length() > YEAR ? plain.charAt(YEAR) : ' ';
        return afterYear == '/' ? plain.replace('/', '-') : afterYear == '-' ? plain.replace(',', '.') : plain;
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
