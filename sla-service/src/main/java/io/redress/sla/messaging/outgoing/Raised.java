package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A higher tier or a department head is in charge. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Raised(
        @JsonUnwrapped Subject about,
        UUID escalationId,
        int fromTier,
        int toTier,
        String trigger,
        String reasonCode,
        @JsonUnwrapped Occasion occasion,
        @JsonUnwrapped InCharge inCharge,
        UUID departmentHeadId,
        boolean planRequested,
        boolean notifyCustomer,
        boolean specialHandling,
        Instant raisedAt,
        PolicyRef policy,
        @JsonUnwrapped Actor actor)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "redress.escalation.raised.v1";
    }

    @Override
    public String subject() {
        return about.key();
    }
}
