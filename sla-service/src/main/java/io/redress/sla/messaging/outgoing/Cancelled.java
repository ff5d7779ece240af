package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;

/** A clock ended without an outcome. */
public record Cancelled(
        @JsonUnwrapped AboutClock about,
        int generation,
        SlaCategory slaCategory,
        ClockState.Name state,
        String reasonCode,
        Instant cancelledAt)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.cancelled.v1";

    public static Cancelled of(AboutClock about, ClockFact.Cancelled fact) {
        return new Cancelled(
                about, fact.generation(), fact.slaCategory(), ClockState.Name.CANCELLED, fact.reasonCode(), fact.at());
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
