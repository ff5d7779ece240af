package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;

/** A clock was fulfilled, in time or late. */
public record Met(
        @JsonUnwrapped AboutClock about,
        int generation,
        SlaCategory slaCategory,
        ClockState.Name state,
        boolean fulfilledLate,
        Instant fulfilledAt,
        String fulfilledBy,
        Instant startedAt,
        Instant dueAt,
        Instant originalDueAt,
        ClockFact.Taken durations,
        boolean thanksToPause,
        boolean overridden,
        Instant computedDueAt)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.met.v1";

    public static Met of(AboutClock about, ClockFact.Fulfilled fact) {
        return new Met(
                about,
                fact.generation(),
                fact.slaCategory(),
                fact.late() ? ClockState.Name.BREACHED : ClockState.Name.MET,
                fact.late(),
                fact.at(),
                fact.by(),
                fact.startedAt(),
                fact.dueAt(),
                fact.originalDueAt(),
                fact.taken(),
                fact.thanksToPause(),
                fact.computedDueAt() != null,
                fact.computedDueAt());
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
