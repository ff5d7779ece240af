package io.redress.sla.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time between two instants, half-open: {@code from} belongs to it, {@code to} does not. */
public record Span(Instant from, Instant to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span must not end before it begins");
        }
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The same spans in order, overlapping and touching ones made one, what lies before {@code earliest} cut off. */
    public static List<Span> union(List<Span> spans, Instant earliest) {
        List<Span> sorted = spans.stream()
                .filter(span -> span.to.isAfter(earliest) && !span.isEmpty())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        List<Span> union = new ArrayList<>(sorted.size());
        for (Span span : sorted) {
            Span last = union.isEmpty() ? null : union.getLast();
            if (last == null) {
                union.add(new Span(later(span.from, earliest), span.to));
            } else if (span.from.isAfter(last.to)) {
                union.add(span);
            } else if (span.to.isAfter(last.to)) {
                union.set(union.size() - 1, new Span(last.from, span.to));
            }
        }
        return List.copyOf(union);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
