package io.redress.reporting.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** An escalation was undone or a person lowered the tier. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lowered(
        @JsonUnwrapped Subject about,
        UUID escalationId,
        int fromTier,
        int toTier,
        String trigger,
        String reasonCode,
        @JsonUnwrapped Occasion occasion,
        @JsonUnwrapped InCharge inCharge,
        Instant loweredAt,
        @JsonUnwrapped Actor actor)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "redress.escalation.lowered.v1";
    }

    @Override
    public String subject() {
        return about.key();
    }
}
