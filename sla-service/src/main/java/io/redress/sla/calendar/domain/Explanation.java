package io.redress.sla.calendar.domain;

import io.redress.sla.calendar.domain.Segment.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells a span of time as segments that follow each other without gap. */
public final class Explanation {

    /** Longer spans are told in detail up to here. */
    private static final int MOST_DAYS = 800;

    /** So many dates before, work may have begun that still goes on: one, or two if the zone skipped one between. */
    private static final int NIGHT = 2;

    private List<Segment> segments = new ArrayList<>();

    private Explanation() {}

    /** Working time, closed time and pauses between two instants. */
    public static List<Segment> ofWorkingTime(
            WorkingCalendar calendar, Instant from, Instant to, List<Standstill> pauses) {
        if (!to.isAfter(from)) {
            return List.of();
        }
        Explanation explanation = new Explanation();
        LocalDate first = calendar.dateOf(from);
        LocalDate last = calendar.dateOf(to);
        LocalDate end = last.isAfter(first.plusDays(MOST_DAYS)) ? first.plusDays(MOST_DAYS) : last;
        for (LocalDate date = first; !date.isAfter(end); date = date.plusDays(1)) {
            explanation.addClosed(calendar, date);
        }
        if (end.isBefore(last)) {
            explanation.segments.add(new Segment(
                    Kind.NOT_DETAILED, null, explanation.segments.getLast().to(), to));
        }
        for (Span closure : calendar.definition().closures()) {
            explanation.paint(Kind.CLOSURE, null, closure);
        }
        for (LocalDate date = first.minusDays(NIGHT); !date.isAfter(end); date = date.plusDays(1)) {
            calendar.workingSpansOf(date).forEach(span -> explanation.paint(Kind.WORKING, null, span));
        }
        return explanation.within(from, to, pauses);
    }

    /** Plain time and pauses between two instants. */
    public static List<Segment> ofElapsedTime(Instant from, Instant to, List<Standstill> pauses) {
        if (!to.isAfter(from)) {
            return List.of();
        }
        Explanation explanation = new Explanation();
        explanation.segments.add(new Segment(Kind.ELAPSED, null, from, to));
        return explanation.within(from, to, pauses);
    }

    private void addClosed(WorkingCalendar calendar, LocalDate date) {
        Instant start = date.atStartOfDay(calendar.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        if (start.isBefore(end)) {
            String name = calendar.definition().closedName(date);
            segments.add(new Segment(name == null ? Kind.OUTSIDE_HOURS : Kind.CLOSED_DATE, name, start, end));
        }
    }

    private List<Segment> within(Instant from, Instant to, List<Standstill> pauses) {
        pauses.forEach(pause -> paint(Kind.PAUSE, pause.reason(), pause.span()));
        List<Segment> told = new ArrayList<>();
        for (Segment segment : segments) {
            Instant start = segment.from().isBefore(from) ? from : segment.from();
            Instant end = segment.to().isAfter(to) ? to : segment.to();
            if (!start.isBefore(end)) {
                continue;
            }
            Segment clipped = segment.between(start, end);
            if (!told.isEmpty() && clipped.continues(told.getLast())) {
                told.set(told.size() - 1, told.getLast().between(told.getLast().from(), end));
            } else {
                told.add(clipped);
            }
        }
        return List.copyOf(told);
    }

    /** Lays a span over what is told so far, except where nothing is told in detail. */
    private void paint(Kind kind, String name, Span span) {
        List<Segment> painted = new ArrayList<>(segments.size() + 2);
        for (Segment segment : segments) {
            Instant from = segment.from().isBefore(span.from()) ? span.from() : segment.from();
            Instant to = segment.to().isAfter(span.to()) ? span.to() : segment.to();
            if (!from.isBefore(to) || segment.kind() == Kind.NOT_DETAILED) {
                painted.add(segment);
                continue;
            }
            if (segment.from().isBefore(from)) {
                painted.add(segment.between(segment.from(), from));
            }
            painted.add(new Segment(kind, name, from, to));
            if (to.isBefore(segment.to())) {
                painted.add(segment.between(to, segment.to()));
            }
        }
        segments = painted;
    }
}
