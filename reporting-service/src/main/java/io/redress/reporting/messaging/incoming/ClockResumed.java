package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.ClockFact;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.sla.clock-resumed.v1}. */
public record ClockResumed(
        UUID clockId, String target, int cycle, String slaCategory, Instant dueAt, Instant computedDueAt)
        implements ClockChange {

    @Override
    public void applyTo(ClockFact fact) {
        fact.resumed(dueAt, computedDueAt);
    }
}
