package io.redress.intake.imports.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes that dates have in files, each with an optional time and zone after it. */
final class DateShapes {

    /** Years of two digits are 1970 to 2069. */
    private static final int FIRST_SHORT_YEAR = 1970;

    private static final Pattern IN_DIGITS =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?: .*|[Z+].*)?");
    private static final List<DateTimeFormatter> ALWAYS = Stream.of(
                    "uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd", "d MMM uuuu", "MMM d uuuu", "uuuu MMM d")
            .map(date -> withTime(
                    new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(date)))
            .toList();
    private static final DateTimeFormatter COMPACT = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("MMdd[' ']HHmm[ss]")
            .appendOptional(offset("+HHMM"))
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern(
                    "MMM d HH:mm:ss[ z][ X] uuuu", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter BY_WEEK = withTime(new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral("-W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
            .appendLiteral('-')
            .appendValue(ChronoField.DAY_OF_WEEK, 1));
    private static final List<DateTimeFormatter> UNAMBIGUOUS = Stream.of(
                    ALWAYS.stream(),
                    Stream.of(
                            withTime(shortYear(new DateTimeFormatterBuilder()
                                    .parseCaseInsensitive()
                                    .appendPattern("d MMM "))),
                            COMPACT,
                            SPOKEN,
                            BY_WEEK,
                            withTime(new DateTimeFormatterBuilder().appendPattern("uuuu-DDD"))))
            .flatMap(shapes -> shapes)
            .toList();
    private static final Map<Character, Map<DateOrder, DateTimeFormatter>> LONG_YEARS = bySeparator(false);
    private static final Map<Character, Map<DateOrder, DateTimeFormatter>> SHORT_YEARS = bySeparator(true);

    private DateShapes() {}

    /** Shapes that can be meant in one way only, the most usual first. */
    static List<DateTimeFormatter> always() {
        return UNAMBIGUOUS;
    }

    static Optional<TemporalAccessor> parse(DateTimeFormatter format, String text) {
        try {
            return Optional.of(format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException notThis) {
            return Optional.empty();
        }
    }

    /** What a date in digits with its year behind, or of two digits, may mean by order; empty for what is none. */
    static Map<DateOrder, TemporalAccessor> inDigits(String text) {
        var readings = new EnumMap<DateOrder, TemporalAccessor>(DateOrder.class);
        var parts = IN_DIGITS.matcher(text);
        if (parts.matches()) {
            var shapes = parts.group(4).length() == 4 ? LONG_YEARS : SHORT_YEARS;
            shapes.get(parts.group(2).charAt(0))
                    .forEach((order, format) -> parse(format, text).ifPresent(found -> readings.put(order, found)));
        }
        return readings;
    }

    /** Whether a date is written with dots, which everybody reads as day, month, year. */
    static boolean isDotted(String text) {
        return text.length() > 2 && (text.charAt(1) == '.' || text.charAt(2) == '.');
    }

    private static Map<Character, Map<DateOrder, DateTimeFormatter>> bySeparator(boolean shortYears) {
        return Map.of(
                '.', byOrder('.', shortYears),
                '/', byOrder('/', shortYears),
                '-', byOrder('-', shortYears));
    }

    private static Map<DateOrder, DateTimeFormatter> byOrder(char separator, boolean shortYears) {
        var formats = new EnumMap<DateOrder, DateTimeFormatter>(DateOrder.class);
        for (var order : List.of(DateOrder.DMY, DateOrder.MDY)) {
            var date = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(order.beforeYear(separator));
            formats.put(order, withTime(shortYears ? shortYear(date) : date.appendPattern("uuuu")));
        }
        if (shortYears) {
            var date = shortYear(new DateTimeFormatterBuilder().parseCaseInsensitive());
            formats.put(DateOrder.YMD, withTime(date.appendPattern("'" + separator + "'M'" + separator + "'d")));
        }
        return formats;
    }

    private static DateTimeFormatterBuilder shortYear(DateTimeFormatterBuilder date) {
        return date.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_SHORT_YEAR);
    }

    private static DateTimeFormatter withTime(DateTimeFormatterBuilder date) {
        return date.appendOptional(time(" h:mm[:ss]", "[ ]a"))
                .appendOptional(time(" H:mm[:ss]", ""))
                .appendPattern("[ ]")
                .appendOptional(offset("+HHMM"))
                .appendOptional(offset("+HH:MM"))
                .appendOptional(offset("+HH"))
                .appendOptional(new DateTimeFormatterBuilder()
                        .appendZoneText(TextStyle.SHORT)
                        .toFormatter(Locale.ENGLISH))
                .appendPattern("['['VV']']")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter time(String pattern, String halfOfDay) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .optionalEnd()
                .appendPattern(halfOfDay)
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter offset(String pattern) {
        return new DateTimeFormatterBuilder().appendOffset(pattern, "Z").toFormatter(Locale.ENGLISH);
    }
}
