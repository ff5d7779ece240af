package io.redress.sla.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.redress.sla.calendar.domain.Holidays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Public holidays from the holiday library, each year of a country or region computed once. */
@ApplicationScoped
public class PublicHolidays {

    private final Map<Key, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** The holidays of a country, and those of one of its regions if one is named. */
    public Holidays of(String country, String region) {
        String code = country.toLowerCase(Locale.ROOT);
        String part = region == null ? "" : region.toLowerCase(Locale.ROOT);
        return year -> years.computeIfAbsent(new Key(code, part, year), PublicHolidays::compute);
    }

    public boolean knows(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    /** The regions of a country it knows. */
    public Set<String> regionsOf(String country) {
        CalendarHierarchy hierarchy =
                managerOf(country.toLowerCase(Locale.ROOT)).getCalendarHierarchy();
        return hierarchy.getChildren().keySet();
    }

    private static Map<LocalDate, String> compute(Key key) {
        HolidayManager manager = managerOf(key.country());
        Set<Holiday> holidays = key.region().isEmpty()
                ? manager.getHolidays(Year.of(key.year()), HolidayType.PUBLIC_HOLIDAY)
                : manager.getHolidays(Year.of(key.year()), HolidayType.PUBLIC_HOLIDAY, key.region());
        Map<LocalDate, String> byDate = new HashMap<>();
        holidays.forEach(holiday -> byDate.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH)));
        return Map.copyOf(byDate);
    }

    private static HolidayManager managerOf(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private record Key(String country, String region, int year) {}
}
