package io.redress.sla.calendar.domain;

import java.time.DateTimeException;
import java.time.LocalTime;

/**
 * A stretch of local time on the date it starts on, in seconds after midnight, half-open. An end beyond 24:00 (86 400)
 * lies on the next date.
 *
 * @param from seconds after midnight, 0 to 86 399
 * @param to seconds after midnight of the same date, greater than {@code from}, at most 24 hours after it
 */
public record LocalWindow(int from, int to) {

    static final int DAY = 86_400;

    public LocalWindow {
        if (from < 0 || from >= DAY || to <= from || to > from + DAY) {
            throw new IllegalArgumentException("a window needs 00:00 <= from < to <= from + 24 h");
        }
    }

    /**
     * Reads a window as calendars write it: {@code 24:00} is a legal end, and an end at or before its start runs into
     * the next day.
     *
     * @throws DateTimeException if one of the two is no time of day in whole seconds
     */
    public static LocalWindow parse(String from, String to) {
        int start = secondOf(from);
        int end = "24:00".equals(to) || "24:00:00".equals(to) ? DAY : secondOf(to);
        return new LocalWindow(start, end <= start ? end + DAY : end);
    }

    private static int secondOf(String time) {
        LocalTime parsed = LocalTime.parse(time);
        if (parsed.getNano() != 0) {
            throw new DateTimeException("a window begins and ends on a whole second");
        }
        return parsed.toSecondOfDay();
    }

    boolean overnight() {
        return to > DAY;
    }
}
