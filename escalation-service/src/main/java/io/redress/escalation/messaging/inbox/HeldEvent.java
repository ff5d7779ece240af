package io.redress.escalation.messaging.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that came before what it builds on. It is applied by itself as soon as that has come. */
@Schema(description = "An event that came before what it builds on, and is applied as soon as that has come")
public record HeldEvent(
        UUID id,
        String eventId,
        String type,
        String subject,
        String producer,
        long sequence,
        List<Missing> waitsFor,
        Instant heldAt) {

    /** The event of a producer about the same subject that has to be applied first. */
    @Schema(name = "MissingEvent")
    public record Missing(String producer, long sequence) {}
}
