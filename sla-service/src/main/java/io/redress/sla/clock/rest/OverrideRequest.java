package io.redress.sla.clock.rest;

import io.redress.sla.clock.RecordedOverride.Why;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a clock is due instead, and why. */
@Schema(name = "DueDateOverrideRequest", examples = OverrideRequest.EXAMPLE)
record OverrideRequest(
        @Schema(description = "Ahead of now, by no more than five years")
        @NotNull(message = "Send an instant ahead of now, for example 2026-12-10T16:00:00Z.")
        Instant dueAt,

        @Pattern(regexp = CODE, message = "Send a code such as AGREED_WITH_CUSTOMER.")
        @Schema(
                description = "Travels in the event; open set: AGREED_WITH_CUSTOMER, SUPPLIER_DELAY, EXPERT_NEEDED,"
                        + " LEGAL_DEADLINE, MISTAKE",
                examples = "AGREED_WITH_CUSTOMER")
        String reasonCode,

        @NotBlank(message = "Say why.")
        @Size(max = 2000, message = "At most 2000 characters.")
        @Pattern(regexp = TEXT, message = "Send a text without NUL characters.")
        @Schema(description = "Stays in this service", examples = "The spare part comes on Thursday")
        String reason) {

    static final String CODE = "[A-Z][A-Z0-9_]{0,59}";
    static final String TEXT = "[^\\x00]*";

    static final String EXAMPLE = """
            {"dueAt":"2026-12-10T16:00:00Z","reasonCode":"AGREED_WITH_CUSTOMER","reason":"The spare part comes on Thursday"}""";

    Why why() {
        return new Why(reasonCode, reason);
    }
}
