package io.redress.sla.calendar;

import io.redress.sla.calendar.CalendarDocument.Closure;
import io.redress.sla.calendar.CalendarDocument.PublicHolidayChoice;
import io.redress.sla.calendar.CalendarDocument.Window;
import io.redress.sla.calendar.domain.CalendarDefinition;
import io.redress.sla.calendar.domain.Holidays;
import io.redress.sla.calendar.domain.LocalWindow;
import io.redress.sla.calendar.domain.Span;
import io.redress.sla.http.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes a calendar of a document, or says everything that is wrong with it. */
@ApplicationScoped
public class CalendarReader {

    private static final int MOST = 2_000;

    private final PublicHolidays publicHolidays;

    CalendarReader(PublicHolidays publicHolidays) {
        this.publicHolidays = publicHolidays;
    }

    /**
     * @param pointer where the document stands in the request
     * @param errors takes what is wrong; the answer is of no use once there are any
     */
    public CalendarDefinition read(String name, CalendarDocument document, String pointer, List<FieldError> errors) {
        ZoneId zone = zoneOf(document.zone(), pointer + "/zone", errors);
        Map<DayOfWeek, List<LocalWindow>> week = weekOf(document.week(), pointer + "/week", errors);
        Map<LocalDate, String> closed = closedOn(document.closedDates(), pointer + "/closedDates", errors);
        Map<LocalDate, List<LocalWindow>> overrides = new HashMap<>();
        if (document.overrides() != null && document.overrides().size() > MOST) {
            errors.add(FieldError.at(pointer + "/overrides", "TOO_MANY", "Send at most " + MOST + "."));
        } else if (document.overrides() != null) {
            document.overrides()
                    .forEach((date, windows) ->
                            overrides.put(date, windowsOf(windows, pointer + "/overrides/" + date, errors)));
        }
        if (week.values().stream().allMatch(List::isEmpty)
                && overrides.values().stream().allMatch(List::isEmpty)) {
            errors.add(FieldError.at(
                    pointer + "/week", "NO_WORKING_TIME", "Open at least one window; nothing can be due without."));
        }
        return new CalendarDefinition(
                name,
                zone,
                week,
                closed,
                overrides,
                closuresOf(document.closures(), pointer + "/closures", errors),
                new OwnHolidayReader(errors)
                        .read(
                                document.ownHolidays(),
                                pointer + "/ownHolidays",
                                holidaysOf(document.holidays(), pointer + "/holidays", errors)));
    }

    private static ZoneId zoneOf(String zone, String pointer, List<FieldError> errors) {
        if (zone == null || zone.isBlank()) {
            errors.add(FieldError.at(pointer, "REQUIRED", "Name an IANA zone, for example Europe/Berlin."));
            return ZoneId.of("UTC");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.add(FieldError.at(
                    pointer, "UNKNOWN_ZONE", "There is no such zone; name an IANA zone, for example Europe/Berlin."));
            return ZoneId.of("UTC");
        }
        return ZoneId.of(zone);
    }

    private static Map<DayOfWeek, List<LocalWindow>> weekOf(
            Map<DayOfWeek, List<Window>> week, String pointer, List<FieldError> errors) {
        Map<DayOfWeek, List<LocalWindow>> read = new HashMap<>();
        if (week == null) {
            return read;
        }
        week.forEach((day, windows) -> read.put(day, windowsOf(windows, pointer + "/" + day, errors)));
        for (DayOfWeek day : read.keySet()) {
            int runsOver = read.get(day).stream()
                    .mapToInt(window -> window.to() - 86_400)
                    .max()
                    .orElse(0);
            if (read.getOrDefault(day.plus(1), List.of()).stream().anyMatch(next -> next.from() < runsOver)) {
                errors.add(FieldError.at(
                        pointer + "/" + day,
                        "OVERLAPPING_WINDOWS",
                        "The last window runs into the first of " + day.plus(1) + "; end it before."));
            }
        }
        return read;
    }

    private static Map<LocalDate, String> closedOn(List<LocalDate> dates, String pointer, List<FieldError> errors) {
        Map<LocalDate, String> closed = new HashMap<>();
        List<LocalDate> all = orEmpty(dates, pointer, errors);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == null) {
                errors.add(FieldError.at(pointer + "/" + i, "REQUIRED", "Send a date, for example 2026-11-20."));
            } else {
                closed.put(all.get(i), "closed date");
            }
        }
        return closed;
    }

    private static List<LocalWindow> windowsOf(List<Window> windows, String pointer, List<FieldError> errors) {
        List<LocalWindow> read = new ArrayList<>();
        if (windows == null) {
            errors.add(FieldError.at(pointer, "REQUIRED", "Send a list of windows; an empty one means closed."));
        }
        List<Window> all = orEmpty(windows, pointer, errors);
        for (int i = 0; i < all.size(); i++) {
            try {
                read.add(LocalWindow.parse(all.get(i).from(), all.get(i).to()));
            } catch (DateTimeException | NullPointerException e) {
                errors.add(FieldError.at(
                        pointer + "/" + i, "INVALID_WINDOW", "Send from and to as HH:MM; 24:00 is a legal end."));
            }
        }
        read.sort(Comparator.comparingInt(LocalWindow::from));
        for (int i = 1; i < read.size(); i++) {
            if (read.get(i).from() < read.get(i - 1).to()) {
                errors.add(FieldError.at(pointer, "OVERLAPPING_WINDOWS", "Two windows overlap; make one of them."));
            }
        }
        return read;
    }

    private static List<Span> closuresOf(List<Closure> closures, String pointer, List<FieldError> errors) {
        List<Span> read = new ArrayList<>();
        List<Closure> all = orEmpty(closures, pointer, errors);
        for (int i = 0; i < all.size(); i++) {
            Closure closure = all.get(i);
            if (closure == null
                    || closure.from() == null
                    || closure.to() == null
                    || !closure.from().isBefore(closure.to())) {
                errors.add(FieldError.at(pointer + "/" + i, "INVALID_CLOSURE", "Send from and to, to after from."));
            } else {
                read.add(new Span(closure.from(), closure.to()));
            }
        }
        return read;
    }

    private Holidays holidaysOf(PublicHolidayChoice choice, String pointer, List<FieldError> errors) {
        if (choice == null) {
            return Holidays.NONE;
        }
        if (choice.country() == null || !publicHolidays.knows(choice.country())) {
            errors.add(FieldError.at(
                    pointer + "/country", "UNKNOWN_COUNTRY", "Name a country by its ISO 3166-1 code, for example DE."));
            return Holidays.NONE;
        }
        Optional<List<String>> region = choice.region() == null
                ? Optional.of(List.of())
                : publicHolidays.pathOf(choice.country(), choice.region());
        if (region.isEmpty()) {
            errors.add(FieldError.at(
                    pointer + "/region",
                    "UNKNOWN_REGION",
                    "Known regions: " + String.join(", ", new TreeSet<>(publicHolidays.regionsOf(choice.country())))
                            + "."));
            return Holidays.NONE;
        }
        return publicHolidays.of(choice.country(), region.get());
    }

    private static <T> List<T> orEmpty(List<T> list, String pointer, List<FieldError> errors) {
        if (list == null) {
            return List.of();
        }
        if (list.size() > MOST) {
            errors.add(FieldError.at(pointer, "TOO_MANY", "Send at most " + MOST + "."));
            return List.of();
        }
        return list;
    }
}
