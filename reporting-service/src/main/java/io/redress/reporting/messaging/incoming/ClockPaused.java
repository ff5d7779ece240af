package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.ClockFact;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.sla.clock-paused.v1}. */
public record ClockPaused(UUID clockId, String target, int cycle, String slaCategory, Instant projectedDueAt)
        implements ClockChange {

    @Override
    public void applyTo(ClockFact fact) {
        fact.paused(projectedDueAt);
    }
}
