package io.redress.sla.calendar;

import io.redress.sla.calendar.domain.Holidays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The holidays of an organisation's own, beside those of its country; each year is worked out once. */
final class OwnHolidays implements Holidays {

    private final List<Recurring> holidays;
    private final Holidays others;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    OwnHolidays(List<Recurring> holidays, Holidays others) {
        this.holidays = List.copyOf(holidays);
        this.others = others;
    }

    @Override
    public Map<LocalDate, String> inYear(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    private Map<LocalDate, String> compute(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        Map<LocalDate, String> dates = new HashMap<>(others.inYear(year));
        for (Recurring holiday : holidays) {
            for (LocalDate begins : holiday.dates().between(first.minusDays(holiday.days() - 1L), last)) {
                begins.datesUntil(begins.plusDays(holiday.days()))
                        .filter(date -> date.getYear() == year)
                        .forEach(date -> dates.putIfAbsent(date, holiday.name()));
            }
        }
        return Map.copyOf(dates);
    }

    /**
     * A holiday and the dates on which it begins.
     *
     * @param days how many dates in a row, at least 1
     */
    record Recurring(String name, int days, Recurrence dates) {}
}
