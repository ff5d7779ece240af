package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.ClockFact;
import java.util.UUID;

/** {@code redress.sla.breach-retracted.v1}. */
public record BreachRetracted(UUID clockId, String target, int cycle, String slaCategory, String newState)
        implements ClockChange {

    @Override
    public void applyTo(ClockFact fact) {
        fact.breachRetracted(newState);
    }
}
