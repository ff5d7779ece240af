package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;
import java.util.UUID;

/** A clock stands still while we wait for the customer. */
public record ClockPaused(
        @JsonUnwrapped AboutClock about,
        int generation,
        SlaCategory slaCategory,
        UUID waitId,
        String reasonCode,
        Instant pausedSince,
        Instant projectedDueAt)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.clock-paused.v1";

    public static ClockPaused of(AboutClock about, ClockFact.Paused fact) {
        return new ClockPaused(
                about,
                fact.generation(),
                fact.slaCategory(),
                fact.customerWait().id(),
                fact.customerWait().reasonCode(),
                fact.since(),
                fact.projectedDueAt());
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
