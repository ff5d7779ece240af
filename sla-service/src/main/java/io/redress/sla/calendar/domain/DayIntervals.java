package io.redress.sla.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The working time of one date as real intervals, worked out with the zone's rules. Wall times in a gap move forward by
 * its length, in an overlap the earlier offset holds, and a date that the zone skipped has none.
 */
final class DayIntervals {

    private final CalendarDefinition calendar;
    private final List<Span> closures;

    DayIntervals(CalendarDefinition calendar, List<Span> closures) {
        this.calendar = calendar;
        this.closures = closures;
    }

    /** Starts and ends in epoch nanoseconds: in order, disjoint, none that an earlier date already covers. */
    long[] of(long day) {
        long covered = Math.max(lastEnd(day - 1), lastEnd(day - 2));
        List<Long> bounds = new ArrayList<>();
        for (long[] window : realWindows(day)) {
            long from = Math.max(window[0], covered);
            if (from < window[1]) {
                cutClosures(from, window[1], bounds);
                covered = window[1];
            }
        }
        return bounds.stream().mapToLong(Long::longValue).toArray();
    }

    private long lastEnd(long day) {
        return realWindows(day).stream().mapToLong(window -> window[1]).max().orElse(Long.MIN_VALUE);
    }

    /** In the order of their instants, which is not that of their wall times where one begins in a gap. */
    private List<long[]> realWindows(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        List<LocalWindow> windows = windowsOf(date);
        if (windows.isEmpty() || isSkipped(date)) {
            return List.of();
        }
        return windows.stream()
                .map(window -> new long[] {instantOf(date, window.from()), instantOf(date, window.to())})
                .filter(window -> window[0] < window[1])
                .sorted(Comparator.comparingLong(window -> window[0]))
                .toList();
    }

    private List<LocalWindow> windowsOf(LocalDate date) {
        if (calendar.closedName(date) != null) {
            return List.of();
        }
        List<LocalWindow> override = calendar.overrides().get(date);
        return override != null ? override : calendar.patternOf(date);
    }

    private boolean isSkipped(LocalDate date) {
        return !date.atStartOfDay(calendar.zone()).toLocalDate().equals(date);
    }

    private long instantOf(LocalDate date, int second) {
        LocalDateTime local =
                date.plusDays(second / LocalWindow.DAY).atStartOfDay().plusSeconds(second % LocalWindow.DAY);
        return Nanos.of(local.atZone(calendar.zone()).toInstant());
    }

    private void cutClosures(long from, long to, List<Long> bounds) {
        long open = from;
        for (Span closure : closures) {
            long closedFrom = Nanos.clamped(closure.from());
            long closedTo = Nanos.clamped(closure.to());
            if (closedTo <= open) {
                continue;
            }
            if (closedFrom >= to) {
                break;
            }
            if (closedFrom > open) {
                bounds.add(open);
                bounds.add(closedFrom);
            }
            open = closedTo;
        }
        if (open < to) {
            bounds.add(open);
            bounds.add(to);
        }
    }

    /** Instants as nanoseconds since 1970, which a long holds from 1677 to 2262. */
    static final class Nanos {

        private Nanos() {}

        static long of(Instant instant) {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), WeekPattern.NANOS), instant.getNano());
        }

        static long clamped(Instant instant) {
            if (instant.isBefore(Timelines.FIRST)) {
                return of(Timelines.FIRST);
            }
            return of(instant.isAfter(Timelines.LAST) ? Timelines.LAST : instant);
        }

        static Instant toInstant(long nanos) {
            return Instant.ofEpochSecond(
                    Math.floorDiv(nanos, WeekPattern.NANOS), Math.floorMod(nanos, WeekPattern.NANOS));
        }
    }
}
