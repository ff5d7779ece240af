package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;

/** A clock ran out; the breach instant is its due instant, whenever it was noticed. */
public record Breached(
        @JsonUnwrapped AboutClock about,
        int generation,
        SlaCategory slaCategory,
        Instant dueAt,
        Instant breachedAt,
        Instant detectedAt,
        boolean breachedOnChange,
        Instant originalDueAt)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.breached.v1";

    public static Breached of(AboutClock about, ClockFact.Breached fact) {
        return new Breached(
                about,
                fact.generation(),
                fact.slaCategory(),
                fact.dueAt(),
                fact.dueAt(),
                fact.detectedAt(),
                fact.onChange(),
                fact.originalDueAt());
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
