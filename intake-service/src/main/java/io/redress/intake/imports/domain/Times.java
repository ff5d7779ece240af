package io.redress.intake.imports.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the times people put into files: with a zone, without one, dates without a time, on clocks of 12 and 24 hours,
 * with month names, and seconds or milliseconds since 1970. Not for several threads.
 */
public final class Times {

    private final ZoneId zone;
    private final DateOrder order;
    private final List<TimePattern> own;
    private DateTimeFormatter last = DateShapes.always().getFirst();

    /**
     * @param zone for times that carry none, and for the start of a day without a time
     * @param patterns tried first, in order
     * @param order of dates in digits; null reads only those that can be meant in one way, and dotted ones as in
     *     31.12.2026
     * @throws IllegalArgumentException for what is no pattern
     */
    public Times(ZoneId zone, List<String> patterns, DateOrder order) {
        this.zone = zone;
        this.order = order;
        this.own = patterns.stream().map(TimePattern::of).toList();
    }

    /**
     * A time that was read.
     *
     * @param note what was assumed; null for nothing
     * @param problem why it is none; null where it is one
     */
    public record ReadTime(Instant instant, String note, String problem) {

        private static ReadTime wrong(String problem) {
            return new ReadTime(null, null, problem);
        }
    }

    /** The instant meant by this text; a date alone means the start of that day. */
    public ReadTime read(String text) {
        for (var pattern : own) {
            var found = pattern.parse(text, zone);
            if (found.isPresent()) {
                return instant(found.get(), 0);
            }
        }
        var plain = WrittenTime.plain(text);
        return WrittenTime.endOfDay(plain)
                .map(start -> read(start, 1))
                .filter(read -> read.instant() != null)
                .orElseGet(() -> read(plain, 0));
    }

    private ReadTime read(String plain, int daysLater) {
        return builtIn(plain)
                .map(found -> instant(found, daysLater))
                .or(() -> SinceEpoch.parse(plain).map(at -> new ReadTime(at, null, null)))
                .orElseGet(() -> inDigits(plain, daysLater));
    }

    private Optional<TemporalAccessor> builtIn(String plain) {
        var again = DateShapes.parse(last, plain);
        if (again.isPresent()) {
            return again;
        }
        for (var format : DateShapes.always()) {
            var found = DateShapes.parse(format, plain);
            if (found.isPresent()) {
                last = format;
                return found;
            }
        }
        return Optional.empty();
    }

    private ReadTime inDigits(String plain, int daysLater) {
        var readings = DateShapes.inDigits(plain);
        if (readings.isEmpty()) {
            return ReadTime.wrong("is no time that this mapping reads; ISO 8601 always works");
        }
        var meant = order != null ? order : DateShapes.isDotted(plain) ? DateOrder.DMY : null;
        if (meant != null) {
            return readings.containsKey(meant)
                    ? instant(readings.get(meant), daysLater)
                    : ReadTime.wrong("is no date in the order " + meant);
        }
        if (readings.values().stream().distinct().count() > 1) {
            return ReadTime.wrong("may mean " + String.join(" or ", days(readings.values())) + "; say dateOrder");
        }
        return instant(readings.values().iterator().next(), daysLater);
    }

    private static List<String> days(Iterable<TemporalAccessor> readings) {
        var days = new ArrayList<String>();
        readings.forEach(one -> days.add(LocalDate.from(one).toString()));
        return days;
    }

    private ReadTime instant(TemporalAccessor parsed, int daysLater) {
        var read =
                switch (parsed) {
                    case Instant instant -> new ReadTime(instant, null, null);
                    case ZonedDateTime zoned ->
                        new ReadTime(zoned.plusDays(daysLater).toInstant(), null, null);
                    case LocalDateTime local -> local(local.plusDays(daysLater));
                    case LocalDate date -> new ReadTime(date.atStartOfDay(zone).toInstant(), null, null);
                    default -> throw new DateTimeException("not a time: " + parsed);
                };
        var year = read.instant().atZone(zone).getYear();
        return year < 1 || year > 9999 ? ReadTime.wrong("lies outside of the years 1 to 9999") : read;
    }

    private ReadTime local(LocalDateTime local) {
        return new ReadTime(local.atZone(zone).toInstant(), switched(local), null);
    }

    /** What a switch of the clocks makes of a local time; null for nothing. */
    private String switched(LocalDateTime local) {
        return switch (zone.getRules().getValidOffsets(local).size()) {
            case 0 ->
                local + " does not exist in " + zone + ", where the clocks went forward; read as "
                        + local.atZone(zone).toOffsetDateTime() + ".";
            case 2 ->
                local + " happened twice in " + zone + ", where the clocks went back; read as the first, "
                        + local.atZone(zone).toOffsetDateTime() + ".";
            default -> null;
        };
    }
}
