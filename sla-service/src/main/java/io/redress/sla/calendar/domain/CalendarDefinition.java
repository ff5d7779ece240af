package io.redress.sla.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When people work, as somebody wrote it down. A closed date (own or public holiday) drops every window that starts on
 * it, also those of an override.
 *
 * @param name how errors name the calendar
 * @param closedDates own closed dates and why they are closed
 * @param overrides other windows on single dates; none at all closes the date
 * @param closures stretches of absolute time that are closed whatever the windows say
 */
public record CalendarDefinition(
        String name,
        ZoneId zone,
        Map<DayOfWeek, List<LocalWindow>> week,
        Map<LocalDate, String> closedDates,
        Map<LocalDate, List<LocalWindow>> overrides,
        List<Span> closures,
        Holidays holidays) {

    public CalendarDefinition {
        Map<DayOfWeek, List<LocalWindow>> wholeWeek = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            wholeWeek.put(day, sorted(week.getOrDefault(day, List.of())));
        }
        week = wholeWeek;
        closedDates = Map.copyOf(closedDates);
        Map<LocalDate, List<LocalWindow>> sortedOverrides = new TreeMap<>();
        overrides.forEach((date, windows) -> sortedOverrides.put(date, sorted(windows)));
        overrides = sortedOverrides;
        closures = List.copyOf(closures);
    }

    /** A calendar with nothing but a week: no holidays, no exceptions. */
    public static CalendarDefinition ofWeek(String name, ZoneId zone, Map<DayOfWeek, List<LocalWindow>> week) {
        return new CalendarDefinition(name, zone, week, Map.of(), Map.of(), List.of(), Holidays.NONE);
    }

    /** Why a date is closed, or null if it is not. */
    String closedName(LocalDate date) {
        String own = closedDates.get(date);
        return own != null ? own : holidays.inYear(date.getYear()).get(date);
    }

    List<LocalWindow> patternOf(LocalDate date) {
        return week.get(date.getDayOfWeek());
    }

    private static List<LocalWindow> sorted(List<LocalWindow> windows) {
        return windows.stream()
                .sorted(Comparator.comparingInt(LocalWindow::from))
                .toList();
    }
}
