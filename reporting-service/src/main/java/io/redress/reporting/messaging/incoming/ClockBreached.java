package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.ClockFact;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.sla.breached.v1}. */
public record ClockBreached(UUID clockId, String target, int cycle, String slaCategory, Instant dueAt)
        implements ClockChange {

    @Override
    public void applyTo(ClockFact fact) {
        fact.breached(dueAt);
    }
}
