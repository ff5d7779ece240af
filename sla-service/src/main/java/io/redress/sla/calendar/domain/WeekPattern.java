package io.redress.sla.calendar.domain;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/**
 * The ordinary week as sums, so that any number of weeks costs one division. Days are epoch days, times nanoseconds;
 * 1970-01-01 was a Thursday, hence the shift by three.
 */
final class WeekPattern {

    static final long NANOS = 1_000_000_000L;
    private static final int SHIFT = 3;

    private final long[][] windows = new long[7][];
    private final long[] timeUntil = new long[8];
    private final int[] datesUntil = new int[8];

    WeekPattern(Map<DayOfWeek, List<LocalWindow>> week) {
        for (int day = 0; day < 7; day++) {
            List<LocalWindow> ofDay = week.get(DayOfWeek.of(day + 1));
            windows[day] = new long[ofDay.size() * 2];
            long time = 0;
            for (int i = 0; i < ofDay.size(); i++) {
                windows[day][2 * i] = ofDay.get(i).from() * NANOS;
                windows[day][2 * i + 1] = ofDay.get(i).to() * NANOS;
                time += (ofDay.get(i).to() - ofDay.get(i).from()) * NANOS;
            }
            timeUntil[day + 1] = timeUntil[day] + time;
            datesUntil[day + 1] = datesUntil[day] + (time > 0 ? 1 : 0);
        }
    }

    boolean isEmpty() {
        return timeUntil[7] == 0;
    }

    /** Starts and ends of the windows of a date, counted from its midnight. */
    long[] windowsOf(long day) {
        return windows[Math.floorMod(day + SHIFT, 7)];
    }

    /** Working time of all ordinary days before this one, counted from a fixed Monday. */
    long timeBefore(long day) {
        return Math.floorDiv(day + SHIFT, 7) * timeUntil[7] + timeUntil[Math.floorMod(day + SHIFT, 7)];
    }

    /** Working dates before this one, counted from a fixed Monday. */
    long datesBefore(long day) {
        return Math.floorDiv(day + SHIFT, 7L) * datesUntil[7] + datesUntil[Math.floorMod(day + SHIFT, 7)];
    }

    /** The day within whose windows this much working time (on the scale of {@link #timeBefore}) is reached. */
    long dayReaching(long time) {
        long weeks = Math.floorDiv(time - 1, timeUntil[7]);
        long rest = time - weeks * timeUntil[7];
        int day = 0;
        while (timeUntil[day + 1] < rest) {
            day++;
        }
        return weeks * 7 + day - SHIFT;
    }

    /** The working date with this number (on the scale of {@link #datesBefore}). */
    long dayNumbered(long number) {
        long weeks = Math.floorDiv(number, (long) datesUntil[7]);
        long rest = number - weeks * datesUntil[7];
        int day = 0;
        while (datesUntil[day + 1] <= rest) {
            day++;
        }
        return weeks * 7 + day - SHIFT;
    }
}
