package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody or a queue is in charge. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assigned(
        @JsonUnwrapped Subject about,
        int tier,
        @JsonUnwrapped InCharge inCharge,
        String state,
        String queue,
        String trigger,
        String reasonCode,
        List<String> criteria,
        Instant assignedAt,
        Integer previousTier,
        UUID previousAssigneeId,
        PolicyRef policy,
        @JsonUnwrapped Actor actor)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "redress.escalation.assigned.v1";
    }

    @Override
    public String subject() {
        return about.key();
    }
}
