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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Public holidays from the holiday library, each year of a country or region computed once. */
@ApplicationScoped
public class PublicHolidays {

    private final Map<Key, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /**
     * The holidays of a country, and those of one of its regions if one is named.
     *
     * @param region as {@link #pathOf} gives it; empty for the country alone
     */
    public Holidays of(String country, List<String> region) {
        String code = country.toLowerCase(Locale.ROOT);
        return year -> years.computeIfAbsent(new Key(code, region, year), PublicHolidays::compute);
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

    /**
     * The way to a region, down from its country: {@code by}, {@code DE-BY} and {@code by-ag} (Augsburg) are understood.
     * Empty if there is no such region.
     */
    public Optional<List<String>> pathOf(String country, String region) {
        String code = country.toLowerCase(Locale.ROOT);
        String below = region.toLowerCase(Locale.ROOT);
        CalendarHierarchy hierarchy = managerOf(code).getCalendarHierarchy();
        List<String> path = new ArrayList<>();
        if (leads(hierarchy, below, path)
                || below.startsWith(code + "-") && leads(hierarchy, below.substring(code.length() + 1), path)) {
            return Optional.of(List.copyOf(path));
        }
        return Optional.empty();
    }

    private static boolean leads(CalendarHierarchy hierarchy, String region, List<String> path) {
        for (Map.Entry<String, CalendarHierarchy> child :
                hierarchy.getChildren().entrySet()) {
            String name = child.getKey();
            path.add(name);
            if (region.equals(name)
                    || region.startsWith(name + "-")
                            && leads(child.getValue(), region.substring(name.length() + 1), path)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    /**
     * A holiday that is observed on another date closes both, and the other one may lie in another year: New Year 2028,
     * a Saturday, is observed in the United States on the last day of 2027.
     */
    private static Map<LocalDate, String> compute(Key key) {
        HolidayManager manager = managerOf(key.country());
        String[] region = key.region().toArray(String[]::new);
        Map<LocalDate, String> byDate = new HashMap<>();
        for (int year = key.year() - 1; year <= key.year() + 1; year++) {
            for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region)) {
                String name = holiday.getDescription(Locale.ENGLISH);
                Stream.of(holiday.getDate(), holiday.getActualDate())
                        .filter(date -> date.getYear() == key.year())
                        .forEach(date -> byDate.putIfAbsent(date, name));
            }
        }
        return Map.copyOf(byDate);
    }

    private static HolidayManager managerOf(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private record Key(String country, List<String> region, int year) {}
}
