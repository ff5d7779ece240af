package io.redress.sla.calendar.domain;

import java.util.Arrays;

/**
 * A stretch of years compiled into runs of dates, each with the working time and the working dates before it. A run
 * follows the ordinary week at one offset, or is a single special date, or is closed altogether; so every question is a
 * binary search and a division, however far apart two instants lie.
 */
final class Timeline {

    private static final long DAY = LocalWindow.DAY * WeekPattern.NANOS;

    private final WeekPattern week;
    private final Runs runs;

    Timeline(WeekPattern week, Runs runs) {
        this.week = week;
        this.runs = runs;
    }

    long firstDay() {
        return runs.startDay[0];
    }

    long endDay() {
        return runs.startDay[runs.size];
    }

    /** Working time between the beginning of this timeline and an instant. */
    long worked(long instant) {
        int run = lastAtMost(runs.startInstant, instant);
        long day = dayAt(run, instant);
        long earlier = Math.max(day - 2, firstDay());
        int from = runHolding(run, earlier);
        long worked = timeBefore(from, earlier);
        for (long each = earlier; each <= day; each++) {
            from = runs.startDay[from + 1] <= each ? from + 1 : from;
            worked += partOf(from, each, instant);
        }
        return worked;
    }

    /** The earliest instant at which this much has been worked, or {@link Long#MAX_VALUE} beyond this timeline. */
    long instantReaching(long time) {
        if (time > runs.time[runs.size]) {
            return Long.MAX_VALUE;
        }
        int run = lastBelow(runs.time, time);
        long day = runs.startDay[run];
        if (runs.intervals[run] == null) {
            day = week.dayReaching(week.timeBefore(day) + time - runs.time[run]);
        }
        long left = time - timeBefore(run, day);
        long[] windows = windowsOf(run, day);
        long midnight = midnightOf(run, day);
        int i = 0;
        while (left > windows[i + 1] - windows[i]) {
            left -= windows[i + 1] - windows[i];
            i += 2;
        }
        return midnight + windows[i] + left;
    }

    /** Working dates before a date. */
    long datesBefore(long day) {
        int run = runOf(day);
        return runs.dates[run]
                + (runs.intervals[run] == null ? week.datesBefore(day) - week.datesBefore(runs.startDay[run]) : 0);
    }

    /** The working date before which this many lie, or {@link Long#MAX_VALUE} beyond this timeline. */
    long dayNumbered(long number) {
        if (number >= runs.dates[runs.size]) {
            return Long.MAX_VALUE;
        }
        int run = lastAtMost(runs.dates, number);
        long start = runs.startDay[run];
        return runs.intervals[run] == null
                ? week.dayNumbered(week.datesBefore(start) + number - runs.dates[run])
                : start;
    }

    /** The end of the last window that starts on a date, or {@link Long#MIN_VALUE} if there is none. */
    long lastCloseOf(long day) {
        int run = runOf(day);
        long[] windows = windowsOf(run, day);
        return windows.length == 0 ? Long.MIN_VALUE : midnightOf(run, day) + windows[windows.length - 1];
    }

    /** Starts and ends of the working time of a date, in epoch nanoseconds. */
    long[] intervalsOf(long day) {
        int run = runOf(day);
        long midnight = midnightOf(run, day);
        return Arrays.stream(windowsOf(run, day)).map(bound -> bound + midnight).toArray();
    }

    private int runOf(long day) {
        return lastAtMost(runs.startDay, day);
    }

    private int runHolding(int hint, long day) {
        int run = hint;
        while (runs.startDay[run] > day) {
            run--;
        }
        return run;
    }

    private long dayAt(int run, long instant) {
        return runs.intervals[run] == null ? Math.floorDiv(instant + runs.offset[run], DAY) : runs.startDay[run];
    }

    private long timeBefore(int run, long day) {
        return runs.time[run]
                + (runs.intervals[run] == null ? week.timeBefore(day) - week.timeBefore(runs.startDay[run]) : 0);
    }

    private long[] windowsOf(int run, long day) {
        return runs.intervals[run] == null ? week.windowsOf(day) : runs.intervals[run];
    }

    private long midnightOf(int run, long day) {
        return runs.intervals[run] == null ? day * DAY - runs.offset[run] : 0;
    }

    private long partOf(int run, long day, long instant) {
        long[] windows = windowsOf(run, day);
        long until = instant - midnightOf(run, day);
        long part = 0;
        for (int i = 0; i < windows.length && windows[i] < until; i += 2) {
            part += Math.min(windows[i + 1], until) - windows[i];
        }
        return part;
    }

    private int lastAtMost(long[] starts, long value) {
        int low = 0;
        int high = runs.size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= value) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int lastBelow(long[] starts, long value) {
        return lastAtMost(starts, value - 1);
    }

    /** The runs as parallel arrays, each one longer than {@code size}: the last entry is what lies beyond. */
    static final class Runs {

        private static final long[] NONE = {};

        private int size;
        private long[] startDay = new long[64];
        private long[] startInstant = new long[64];
        private long[] time = new long[64];
        private long[] dates = new long[64];
        private long[] offset = new long[64];
        private long[][] intervals = new long[64][];

        void addOrdinary(long day, long endDay, long instant, long offsetNanos, WeekPattern week) {
            next(day, endDay, instant, null);
            offset[size - 1] = offsetNanos;
            time[size] = time[size - 1] + week.timeBefore(endDay) - week.timeBefore(day);
            dates[size] = dates[size - 1] + week.datesBefore(endDay) - week.datesBefore(day);
        }

        void addSpecial(long day, long instant, long[] bounds) {
            next(day, day + 1, instant, bounds);
            long worked = 0;
            for (int i = 0; i < bounds.length; i += 2) {
                worked += bounds[i + 1] - bounds[i];
            }
            time[size] = time[size - 1] + worked;
            dates[size] = dates[size - 1] + (worked > 0 ? 1 : 0);
        }

        void addClosed(long day, long endDay, long instant) {
            next(day, endDay, instant, NONE);
            time[size] = time[size - 1];
            dates[size] = dates[size - 1];
        }

        private void next(long day, long endDay, long instant, long[] bounds) {
            if (size + 2 > startDay.length) {
                int length = startDay.length * 2;
                startDay = Arrays.copyOf(startDay, length);
                startInstant = Arrays.copyOf(startInstant, length);
                time = Arrays.copyOf(time, length);
                dates = Arrays.copyOf(dates, length);
                offset = Arrays.copyOf(offset, length);
                intervals = Arrays.copyOf(intervals, length);
            }
            startDay[size] = day;
            startInstant[size] = instant;
            intervals[size] = bounds;
            size++;
            startDay[size] = endDay;
        }
    }
}
