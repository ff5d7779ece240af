package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.ClockFact;
import java.time.Instant;
import java.util.UUID;

/** {@code redress.sla.clock-started.v1}. */
public record ClockStarted(
        UUID clockId,
        String target,
        int cycle,
        String slaCategory,
        String state,
        Instant startedAt,
        Instant dueAt,
        Instant projectedDueAt,
        Instant originalDueAt)
        implements ClockChange {

    @Override
    public void applyTo(ClockFact fact) {
        fact.started(state, startedAt, dueAt == null ? projectedDueAt : dueAt, originalDueAt);
    }
}
