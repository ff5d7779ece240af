package io.redress.sla.calendar.domain;

/**
 * Time that does not count, and why.
 *
 * @param reason as an explanation tells it, or null
 */
public record Standstill(String reason, Span span) {

    /** A stretch that nobody gave a reason for. */
    public static Standstill of(Span span) {
        return new Standstill(null, span);
    }
}
