package io.redress.escalation.assignment.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which tier, and why. */
@Schema(name = "TierChange", description = "A change of tier by hand needs its reason")
record TierChangeRequest(
        @Min(value = 1, message = "Send 1, 2 or 3.")
        @Max(value = 3, message = "Send 1, 2 or 3.")
        @Schema(description = "Left out: the next tier", examples = "2")
        Integer toTier,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}", message = "Send a code such as BEYOND_AUTHORITY.")
        @Schema(
                description = "Travels in the event; open set. Upwards CUSTOMER_DEMANDS, BEYOND_AUTHORITY, URGENT,"
                        + " SPECIAL_HANDLING; downwards NOT_NEEDED, HANDLED, MISTAKE",
                examples = "BEYOND_AUTHORITY")
        String reasonCode,

        @NotBlank(message = "Say why.")
        @Size(max = 2000, message = "At most 2000 characters.")
        @Schema(description = "Stays in this service", examples = "The refund is beyond what I may grant")
        String reason) {}
