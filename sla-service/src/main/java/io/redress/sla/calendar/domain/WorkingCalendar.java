package io.redress.sla.calendar.domain;

import io.redress.sla.calendar.domain.DayIntervals.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Exact working-time arithmetic on one calendar. Working time is real time between instants, so a window is an hour
 * longer or shorter on the days on which clocks change. Safe for use by many threads.
 */
public final class WorkingCalendar {

    private static final Period REACH = Period.ofYears(5);

    private final CalendarDefinition definition;
    private final Timelines timelines;

    public WorkingCalendar(CalendarDefinition definition) {
        this.definition = definition;
        this.timelines = new Timelines(definition);
    }

    public CalendarDefinition definition() {
        return definition;
    }

    public ZoneId zone() {
        return definition.zone();
    }

    /**
     * Checks that the calendar can be computed with from an instant on.
     *
     * @throws NoWorkingTimeException if nobody works within five years of it
     */
    public void requireWorkingTimeAfter(Instant start) {
        firstWorkingInstant(start);
    }

    /**
     * The first instant at or after the given one that is working time.
     *
     * @throws NoWorkingTimeException if nobody works within five years of it
     */
    public Instant firstWorkingInstant(Instant start) {
        Instant limit = withinReach(start);
        long first = firstWorking(timelines.covering(start, start), start);
        if (first == Long.MAX_VALUE) {
            first = firstWorking(timelines.covering(start, earlier(limit, Timelines.LAST)), start);
        }
        if (first == Long.MAX_VALUE || Nanos.toInstant(first).isAfter(limit)) {
            throw new NoWorkingTimeException(definition.name(), start);
        }
        return Nanos.toInstant(first);
    }

    private static long firstWorking(Timeline timeline, Instant start) {
        long reached = timeline.instantReaching(timeline.worked(Nanos.of(start)) + 1);
        return reached == Long.MAX_VALUE ? reached : reached - 1;
    }

    public boolean isWorking(Instant instant) {
        return firstWorkingInstant(instant).equals(instant);
    }

    /** Working time between two instants; nothing if the second is not after the first. */
    public Duration workingTime(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        Timeline timeline = timelines.covering(from, to);
        return Duration.ofNanos(timeline.worked(Nanos.of(to)) - timeline.worked(Nanos.of(from)));
    }

    /** Working time between two instants that lies in none of the pauses. */
    public Duration workingTime(Instant from, Instant to, List<Span> pauses) {
        Duration time = workingTime(from, to);
        for (Span pause : Span.union(pauses, from)) {
            time = time.minus(workingTime(pause.from(), pause.to().isBefore(to) ? pause.to() : to));
        }
        return time;
    }

    /**
     * The earliest instant at which this much working time has passed; a close that is landed on exactly stays. No time
     * at all has passed at the first working instant at or after the start.
     */
    public Instant plusWorkingTime(Instant start, Duration time) {
        if (time.isZero()) {
            return firstWorkingInstant(start);
        }
        Instant horizon = start.plus(time);
        while (true) {
            Timeline timeline = timelines.covering(start, horizon);
            long reached = timeline.instantReaching(timeline.worked(Nanos.of(start)) + time.toNanos());
            if (reached != Long.MAX_VALUE) {
                requireWithinReach(start, Nanos.toInstant(reached));
                return Nanos.toInstant(reached);
            }
            horizon = farther(start, timeline);
        }
    }

    /** As {@link #plusWorkingTime(Instant, Duration)}, standing still during the pauses. */
    public Instant plusWorkingTime(Instant start, Duration time, List<Span> pauses) {
        Instant due = plusWorkingTime(start, time);
        Duration stoodStill = Duration.ZERO;
        for (Span pause : Span.union(pauses, start)) {
            if (time.isZero() ? due.isBefore(pause.from()) : !due.isAfter(pause.from())) {
                break;
            }
            stoodStill = stoodStill.plus(workingTime(pause.from(), pause.to()));
            due = time.isZero()
                    ? firstWorkingInstant(later(due, pause.to()))
                    : plusWorkingTime(start, time.plus(stoodStill));
        }
        return due;
    }

    /** The local date of an instant in the calendar's zone. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** How many working dates there are from one date on and before another. */
    public long workingDatesBetween(LocalDate from, LocalDate to) {
        Timeline timeline = timelines.covering(
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.atStartOfDay(ZoneOffset.UTC).toInstant());
        return timeline.datesBefore(to.toEpochDay()) - timeline.datesBefore(from.toEpochDay());
    }

    /** Day n of a count of working dates that begins at an instant. */
    LocalDate workingDate(Instant start, long days, DayCount count) {
        long startDay = dateOf(start).toEpochDay();
        Instant horizon = start.plus(Duration.ofDays(days));
        while (true) {
            Timeline timeline = timelines.covering(start, horizon);
            long number = timeline.datesBefore(startDay + 1) + days - 1;
            if (count == DayCount.ROLL_FORWARD && timeline.lastCloseOf(startDay) <= Nanos.of(start)) {
                number++;
            }
            long day = timeline.dayNumbered(number);
            if (day != Long.MAX_VALUE) {
                requireWithinReach(
                        start,
                        LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant());
                return LocalDate.ofEpochDay(day);
            }
            horizon = farther(start, timeline);
        }
    }

    /** The end of the last working time that starts on a working date. */
    Instant lastCloseOf(LocalDate date) {
        return Nanos.toInstant(timelineAt(date).lastCloseOf(date.toEpochDay()));
    }

    /**
     * The last close of the date whose working time contains an instant or ends at it. That is the instant's own date, the
     * one before if people work past midnight, or the one before that if they do and the zone skipped a date.
     */
    Instant closeOfDayReachedAt(Instant landed) {
        LocalDate date = dateOf(landed);
        for (int i = 0; i < 2 && !workedIn(date, landed); i++) {
            date = date.minusDays(1);
        }
        return lastCloseOf(date);
    }

    /** Starts and ends of the working time that starts on a date. */
    List<Span> workingSpansOf(LocalDate date) {
        long[] bounds = timelineAt(date).intervalsOf(date.toEpochDay());
        Span[] spans = new Span[bounds.length / 2];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = new Span(Nanos.toInstant(bounds[2 * i]), Nanos.toInstant(bounds[2 * i + 1]));
        }
        return List.of(spans);
    }

    private boolean workedIn(LocalDate date, Instant landed) {
        return workingSpansOf(date).stream()
                .anyMatch(span -> span.from().isBefore(landed) && !landed.isAfter(span.to()));
    }

    private Timeline timelineAt(LocalDate date) {
        Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return timelines.covering(start, start);
    }

    private void requireWithinReach(Instant start, Instant reached) {
        if (reached.isAfter(withinReach(start))) {
            requireWorkingTimeAfter(start);
        }
    }

    private Instant farther(Instant start, Timeline timeline) {
        requireWorkingTimeAfter(start);
        LocalDate end = LocalDate.ofEpochDay(timeline.endDay());
        if (end.getYear() > Timelines.LAST_YEAR) {
            throw new InstantOutOfRangeException(
                    end.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return end.plus(REACH).getYear() > Timelines.LAST_YEAR
                ? Timelines.LAST
                : end.plus(REACH).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant withinReach(Instant start) {
        return start.atOffset(ZoneOffset.UTC).plus(REACH).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
