package io.redress.sla.messaging.outbox.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which events to publish once more, and why. */
@Schema(description = "Which events to publish once more, by when they were published first")
record RepublicationRequest(
        @Schema(description = "From this instant on; left out: from the oldest that is kept")
        Instant from,

        @Schema(description = "Before this instant; left out: until now")
        Instant until,

        @NotBlank(message = "Say why.")
        @Size(max = 500, message = "At most 500 characters.")
        @Schema(examples = "reporting was stopped for longer than the topic keeps its events")
        String reason) {}
