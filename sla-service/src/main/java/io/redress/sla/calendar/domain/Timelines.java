package io.redress.sla.calendar.domain;

import io.redress.sla.calendar.domain.DayIntervals.Nanos;
import io.redress.sla.calendar.domain.Timeline.Runs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Compiles the years of a calendar that are asked for, and keeps them. */
final class Timelines {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;
    static final Instant FIRST = Instant.parse("1900-01-03T00:00:00Z");
    static final Instant LAST = Instant.parse("2199-12-29T00:00:00Z");

    private static final int SOME_YEARS = 2;

    private final CalendarDefinition calendar;
    private final WeekPattern week;
    private final List<Span> closures;
    private volatile Timeline compiled;

    Timelines(CalendarDefinition calendar) {
        this.calendar = calendar;
        this.week = new WeekPattern(calendar.week());
        this.closures = Span.union(calendar.closures(), FIRST);
    }

    /** A timeline from before an instant to the end of the year in which a later one lies. */
    Timeline covering(Instant from, Instant to) {
        Timeline timeline = compiled;
        if (timeline == null || !covers(timeline, from, to)) {
            timeline = extendTo(from, to);
        }
        return timeline;
    }

    private static boolean covers(Timeline timeline, Instant from, Instant to) {
        return Math.floorDiv(from.getEpochSecond(), LocalWindow.DAY) - 3 >= timeline.firstDay()
                && Math.floorDiv(to.getEpochSecond(), LocalWindow.DAY) + 3 < timeline.endDay();
    }

    private synchronized Timeline extendTo(Instant from, Instant to) {
        Timeline known = compiled;
        int firstYear = yearOf(from) - 1;
        int lastYear = yearOf(to) + SOME_YEARS;
        if (known != null) {
            firstYear =
                    Math.min(firstYear, LocalDate.ofEpochDay(known.firstDay()).getYear());
            lastYear =
                    Math.max(lastYear, LocalDate.ofEpochDay(known.endDay() - 1).getYear());
        }
        compiled = compile(Math.max(firstYear, FIRST_YEAR), Math.min(lastYear, LAST_YEAR));
        return compiled;
    }

    private static int yearOf(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new InstantOutOfRangeException(instant);
        }
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), LocalWindow.DAY))
                .getYear();
    }

    private Timeline compile(int firstYear, int lastYear) {
        long first = LocalDate.of(firstYear, 1, 1).toEpochDay();
        long end = LocalDate.of(lastYear + 1, 1, 1).toEpochDay();
        SpecialDays special = SpecialDays.between(calendar, first, end, closures);
        DayIntervals intervals = new DayIntervals(calendar, closures);
        Runs runs = new Runs();
        long day = first;
        while (day < end) {
            Map.Entry<Long, Long> closed = special.closedRanges().floorEntry(day);
            if (closed != null && closed.getValue() > day) {
                runs.addClosed(day, closed.getValue(), startOf(day));
                day = closed.getValue();
            } else if (special.days().contains(day)) {
                runs.addSpecial(day, startOf(day), intervals.of(day));
                day++;
            } else {
                long until = nextSpecial(special, day, end);
                runs.addOrdinary(day, until, startOf(day), offsetOn(day), week);
                day = until;
            }
        }
        return new Timeline(week, runs);
    }

    private static long nextSpecial(SpecialDays special, long day, long end) {
        Long single = special.days().higher(day);
        Long range = special.closedRanges().higherKey(day);
        return Math.min(single == null ? end : single, range == null ? end : range);
    }

    private long startOf(long day) {
        return Nanos.of(LocalDate.ofEpochDay(day).atStartOfDay(zone()).toInstant());
    }

    private long offsetOn(long day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(zone()).getOffset().getTotalSeconds() * WeekPattern.NANOS;
    }

    private ZoneId zone() {
        return calendar.zone();
    }
}
