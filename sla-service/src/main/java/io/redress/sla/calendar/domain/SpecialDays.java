package io.redress.sla.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dates of a range on which the ordinary week does not hold: closed dates, overrides and the dates after them,
 * the edges of closures, and the dates around every change of the zone's offset. Everything else is plain division.
 */
final class SpecialDays {

    private final CalendarDefinition calendar;
    private final long first;
    private final long end;
    private final TreeSet<Long> days = new TreeSet<>();
    private final TreeMap<Long, Long> closedRanges = new TreeMap<>();

    private SpecialDays(CalendarDefinition calendar, long first, long end) {
        this.calendar = calendar;
        this.first = first;
        this.end = end;
    }

    static SpecialDays between(CalendarDefinition calendar, long first, long end, List<Span> closures) {
        SpecialDays special = new SpecialDays(calendar, first, end);
        special.addClosedDates();
        special.addOverrides();
        special.addOffsetChanges();
        closures.forEach(special::addClosure);
        return special;
    }

    /** The single special dates, in order. */
    TreeSet<Long> days() {
        return days;
    }

    /** Ranges of dates without any working time: first day to the day after the last. */
    TreeMap<Long, Long> closedRanges() {
        return closedRanges;
    }

    private void addClosedDates() {
        int lastYear = LocalDate.ofEpochDay(end - 1).getYear();
        for (int year = LocalDate.ofEpochDay(first).getYear(); year <= lastYear; year++) {
            calendar.holidays().inYear(year).keySet().forEach(this::addIfOrdinarilyOpen);
        }
        calendar.closedDates().keySet().forEach(this::addIfOrdinarilyOpen);
    }

    private void addIfOrdinarilyOpen(LocalDate date) {
        if (!calendar.patternOf(date).isEmpty()) {
            add(date.toEpochDay());
        }
    }

    private void addOverrides() {
        for (LocalDate date : calendar.overrides().keySet()) {
            add(date.toEpochDay());
            add(date.toEpochDay() + 1);
        }
    }

    private void addOffsetChanges() {
        Instant until =
                LocalDate.ofEpochDay(end + 2).atStartOfDay(calendar.zone()).toInstant();
        Instant from =
                LocalDate.ofEpochDay(first - 2).atStartOfDay(calendar.zone()).toInstant();
        ZoneOffsetTransition change = calendar.zone().getRules().nextTransition(from);
        while (change != null && change.getInstant().isBefore(until)) {
            long before = change.getDateTimeBefore().toLocalDate().toEpochDay();
            long after = change.getDateTimeAfter().toLocalDate().toEpochDay();
            for (long day = Math.min(before, after) - 1; day <= Math.max(before, after) + 1; day++) {
                add(day);
            }
            change = calendar.zone().getRules().nextTransition(change.getInstant());
        }
    }

    private void addClosure(Span closure) {
        long from = LocalDate.ofInstant(closure.from(), calendar.zone()).toEpochDay();
        long to = LocalDate.ofInstant(closure.to(), calendar.zone()).toEpochDay();
        add(from - 1);
        add(from);
        add(to - 1);
        add(to);
        long wholeFrom = Math.max(from + 1, first);
        long wholeTo = Math.min(to - 1, end);
        if (wholeFrom < wholeTo) {
            closedRanges.put(wholeFrom, wholeTo);
        }
    }

    private void add(long day) {
        if (day >= first && day < end) {
            days.add(day);
        }
    }
}
