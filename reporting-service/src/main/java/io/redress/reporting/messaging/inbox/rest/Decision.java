package io.redress.reporting.messaging.inbox.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an admin decides so. */
@Schema(description = "A decision needs its reason; it is kept for the audit")
record Decision(
        @NotBlank(message = "Say why.")
        @Size(max = 500, message = "At most 500 characters.")
        @Schema(examples = "Producer confirmed a defect; the state was corrected by hand")
        String reason) {}
