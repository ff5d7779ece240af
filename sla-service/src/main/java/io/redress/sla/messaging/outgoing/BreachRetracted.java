package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;

/** A fact of an earlier instant came in: there was no breach. */
public record BreachRetracted(
        @JsonUnwrapped AboutClock about,
        int generation,
        SlaCategory slaCategory,
        Instant dueAt,
        Instant factAt,
        String factType,
        Instant retractedAt,
        ClockState.Name newState)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.breach-retracted.v1";

    public static BreachRetracted of(AboutClock about, ClockFact.BreachRetracted fact) {
        return new BreachRetracted(
                about,
                fact.generation(),
                fact.slaCategory(),
                fact.dueAt(),
                fact.factAt(),
                fact.factType(),
                fact.retractedAt(),
                fact.newState());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return about.feedback().feedbackId().toString();
    }
}
