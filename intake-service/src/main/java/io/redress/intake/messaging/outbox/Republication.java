package io.redress.intake.messaging.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Events that were published in a span of time and are published once more. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Events that are published once more; consumers refuse those that they have applied")
public record Republication(
        UUID id,

        @Schema(description = "Events published from this instant on")
        Instant from,

        @Schema(description = "Events published before this instant")
        Instant until,

        String reason,

        @Schema(description = "Who asked for it; relay when the service found its topic wiped or cut")
        String requestedBy,

        Instant requestedAt,
        @Schema(description = "Events sent so far") long sent,
        @Schema(description = "Absent while it goes on") Instant finishedAt) {}
