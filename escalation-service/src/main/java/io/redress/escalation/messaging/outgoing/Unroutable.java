package io.redress.escalation.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** Nobody was found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unroutable(
        @JsonUnwrapped Subject about,
        int tier,
        UUID departmentId,
        String reasonCode,
        Instant unroutableAt,
        PolicyRef policy)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "redress.escalation.unroutable.v1";
    }

    @Override
    public String subject() {
        return about.key();
    }
}
