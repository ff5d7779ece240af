package io.redress.escalation.messaging.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that could not be applied. It holds back only later events of its own subject. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An event that could not be applied and waits for somebody to replay or discard it")
public record ParkedEvent(
        UUID id,

        @Schema(description = "CloudEvents id; absent when the record had none")
        String eventId,

        String type,
        String subject,
        String producer,
        Long sequence,
        @Schema(description = "Why it could not be applied") String reason,
        @Schema(description = "How often it was tried") int attempts,
        Instant parkedAt,
        State state) {

    /** What became of it. */
    @Schema(name = "ParkedEventState")
    public enum State {
        PARKED,
        REPLAYED,
        DISCARDED
    }
}
