package io.redress.sla.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** How long something may take. Each basis treats pauses in its own way, and the three are never mixed up. */
public sealed interface DueRule {

    /** The due instant of something that starts then; pauses may overlap, and count once. */
    Instant dueAt(WorkingCalendar calendar, Instant start, List<Span> pauses);

    Basis basis();

    /** Plain time; a pause is added with its length. */
    record Elapsed(Duration duration) implements DueRule {

        @Override
        public Instant dueAt(WorkingCalendar calendar, Instant start, List<Span> pauses) {
            Instant due = start.plus(duration);
            for (Span pause : Span.union(pauses, start)) {
                if (!due.isAfter(pause.from())) {
                    break;
                }
                due = due.plus(pause.length());
            }
            return due;
        }

        @Override
        public Basis basis() {
            return Basis.ELAPSED;
        }
    }

    /** Working time; it stands still during a pause. */
    record BusinessTime(Duration duration) implements DueRule {

        @Override
        public Instant dueAt(WorkingCalendar calendar, Instant start, List<Span> pauses) {
            return calendar.plusWorkingTime(start, duration, pauses);
        }

        @Override
        public Basis basis() {
            return Basis.BUSINESS_TIME;
        }
    }

    /** Whole working days; the working time of the pauses is added after the days are counted. */
    record BusinessDays(int days, DayCount dayCount, DueTime dueTime) implements DueRule {

        public BusinessDays(int days) {
            this(days, DayCount.ROLL_FORWARD, DueTime.CLOSE_OF_DAY);
        }

        @Override
        public Instant dueAt(WorkingCalendar calendar, Instant start, List<Span> pauses) {
            Instant counted = counted(calendar, start);
            Instant due = counted;
            Duration paused = Duration.ZERO;
            for (Span pause : Span.union(pauses, start)) {
                if (!due.isAfter(pause.from())) {
                    break;
                }
                paused = paused.plus(calendar.workingTime(pause.from(), pause.to()));
                if (!paused.isZero()) {
                    Instant landed = calendar.plusWorkingTime(counted, paused);
                    due = dueTime == DueTime.CLOSE_OF_DAY ? calendar.closeOfDayReachedAt(landed) : landed;
                }
            }
            return due;
        }

        private Instant counted(WorkingCalendar calendar, Instant start) {
            LocalDate last = calendar.workingDate(start, days, dayCount);
            if (dueTime == DueTime.CLOSE_OF_DAY) {
                return calendar.lastCloseOf(last);
            }
            LocalTime time = start.atZone(calendar.zone()).toLocalTime();
            return calendar.firstWorkingInstant(
                    last.atTime(time).atZone(calendar.zone()).toInstant());
        }

        @Override
        public Basis basis() {
            return Basis.BUSINESS_DAYS;
        }
    }

    /**
     * What somebody has set in place of a computed instant. The pauses before that are contained in it; later ones move it
     * as the computed rule's kind of time asks: by their length, or by their working time.
     *
     * @param setAt when it was set, before {@code dueAt}
     * @param computed what would hold without it
     */
    record Overridden(Instant dueAt, Instant setAt, DueRule computed) implements DueRule {

        @Override
        public Instant dueAt(WorkingCalendar calendar, Instant start, List<Span> pauses) {
            if (basis() == Basis.ELAPSED) {
                return new Elapsed(Duration.between(setAt, dueAt)).dueAt(calendar, setAt, pauses);
            }
            Instant due = dueAt;
            Duration paused = Duration.ZERO;
            for (Span pause : Span.union(pauses, setAt)) {
                if (!due.isAfter(pause.from())) {
                    break;
                }
                paused = paused.plus(calendar.workingTime(pause.from(), pause.to()));
                due = paused.isZero() ? dueAt : calendar.plusWorkingTime(dueAt, paused);
            }
            return due;
        }

        @Override
        public Basis basis() {
            return computed.basis();
        }
    }

    /** The end of a promised date in the calendar's zone, whatever the start; never pauses. */
    record EndOfDate(LocalDate date) implements DueRule {

        @Override
        public Instant dueAt(WorkingCalendar calendar, Instant start, List<Span> pauses) {
            return date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        }

        @Override
        public Basis basis() {
            return Basis.ELAPSED;
        }
    }
}
