package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.ClockFact;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.sla.clock-rescheduled.v1}. */
public record ClockRescheduled(
        UUID clockId,
        String target,
        int cycle,
        String slaCategory,
        String state,
        Instant startedAt,
        Instant dueAt,
        boolean overridden,
        Instant computedDueAt)
        implements ClockChange {

    @Override
    public void applyTo(ClockFact fact) {
        fact.rescheduled(state, startedAt, dueAt, overridden, computedDueAt);
    }
}
