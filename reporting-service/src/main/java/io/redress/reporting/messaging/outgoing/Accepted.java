package io.redress.reporting.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A person said that they deal with it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Accepted(
        @JsonUnwrapped Subject about,
        int tier,
        @JsonUnwrapped InCharge inCharge,
        UUID escalationId,
        Instant acceptedAt,
        @JsonUnwrapped Actor actor)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "redress.escalation.accepted.v1";
    }

    @Override
    public String subject() {
        return about.key();
    }
}
