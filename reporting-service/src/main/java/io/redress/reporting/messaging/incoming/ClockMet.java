package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.ClockFact;
import io.redress.reporting.projection.domain.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.sla.met.v1}: fulfilled, in time or late. */
public record ClockMet(
        UUID clockId,
        String target,
        int cycle,
        String slaCategory,
        String state,
        Instant fulfilledAt,
        Instant dueAt,
        Instant computedDueAt,
        Took durations,
        boolean thanksToPause)
        implements ClockChange {

    /** How long it took. */
    public record Took(Duration business, Duration elapsed, Duration paused, Duration customerPerceived) {

        private Durations inSeconds() {
            return new Durations(seconds(business), seconds(elapsed), seconds(paused), seconds(customerPerceived));
        }

        private static Double seconds(Duration duration) {
            return duration == null ? null : duration.toMillis() / 1_000.0;
        }
    }

    @Override
    public void applyTo(ClockFact fact) {
        Durations took = durations == null ? new Durations(null, null, null, null) : durations.inSeconds();
        fact.fulfilled(state, fulfilledAt, dueAt, computedDueAt, took, thanksToPause);
    }
}
