package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Nobody has to deal with it any more. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentClosed(
        @JsonUnwrapped Subject about,
        int tier,
        @JsonUnwrapped InCharge inCharge,
        String reasonCode,
        List<UUID> escalationIds,
        Instant closedAt,
        @JsonUnwrapped Actor actor)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "redress.escalation.closed.v1";
    }

    @Override
    public String subject() {
        return about.key();
    }
}
