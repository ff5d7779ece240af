package io.redress.sla.calendar.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calendars that several tests use. */
final class Calendars {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Calendars() {}

    /** The calendar of the golden table in the SLA semantics. */
    static WorkingCalendar golden() {
        Map<LocalDate, String> closed = Stream.of(
                        "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25", "2026-12-26", "2027-01-01")
                .collect(Collectors.toMap(LocalDate::parse, date -> "closed"));
        return new WorkingCalendar(new CalendarDefinition(
                "golden", BERLIN, weekdays("09:00", "17:00"), closed, Map.of(), List.of(), Holidays.NONE));
    }

    static WorkingCalendar roundTheClock(ZoneId zone) {
        return new WorkingCalendar(
                CalendarDefinition.ofWeek("24x7", zone, everyDay(List.of(LocalWindow.parse("00:00", "24:00")))));
    }

    static WorkingCalendar daily(ZoneId zone, String... bounds) {
        return new WorkingCalendar(CalendarDefinition.ofWeek("daily", zone, everyDay(windows(bounds))));
    }

    static List<LocalWindow> windows(String... bounds) {
        return Stream.iterate(0, i -> i + 2)
                .limit(bounds.length / 2)
                .map(i -> LocalWindow.parse(bounds[i], bounds[i + 1]))
                .toList();
    }

    static Map<DayOfWeek, List<LocalWindow>> weekdays(String... bounds) {
        Map<DayOfWeek, List<LocalWindow>> week = everyDay(windows(bounds));
        week.remove(DayOfWeek.SATURDAY);
        week.remove(DayOfWeek.SUNDAY);
        return week;
    }

    static Map<DayOfWeek, List<LocalWindow>> everyDay(List<LocalWindow> windows) {
        Map<DayOfWeek, List<LocalWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, windows);
        }
        return week;
    }

    static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
