package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.ClockFact;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.sla.cancelled.v1}. */
public record ClockCancelled(
        UUID clockId, String target, int cycle, String slaCategory, String state, Instant cancelledAt)
        implements ClockChange {

    @Override
    public void applyTo(ClockFact fact) {
        fact.cancelled(state, cancelledAt);
    }
}
