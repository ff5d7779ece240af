package io.redress.sla.clock.rest;

import io.redress.sla.clock.RecordedOverride.Why;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an override is taken back. */
@Schema(
        name = "DueDateOverrideWithdrawal",
        examples = "{\"reasonCode\":\"MISTAKE\",\"reason\":\"It was the wrong feedback\"}")
record OverrideWithdrawal(
        @Pattern(regexp = OverrideRequest.CODE, message = "Send a code such as MISTAKE.")
        @Schema(description = "Open set: MISTAKE, NO_LONGER_NEEDED", examples = "MISTAKE")
        String reasonCode,

        @NotBlank(message = "Say why.")
        @Size(max = 2000, message = "At most 2000 characters.")
        @Pattern(regexp = OverrideRequest.TEXT, message = "Send a text without NUL characters.")
        @Schema(description = "Stays in this service", examples = "It was the wrong feedback")
        String reason) {

    Why why() {
        return new Why(reasonCode, reason);
    }
}
