package io.redress.sla.clock.domain;

import io.redress.sla.calendar.domain.Span;
import java.time.Instant;
import java.util.UUID;

/** A finished pause of a clock and the wait behind it. */
public record Pause(UUID waitId, String reasonCode, Instant from, Instant to) {

    Span span() {
        return new Span(from, to);
    }
}
