package io.redress.intake.feedback.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of feedback can be corrected; the limits are those of {@link FeedbackRequest}. */
@Schema(
        name = "FeedbackPatch",
        description = "Fields left out stay, null removes. Kind, category and severity change by POST …/classification")
record FeedbackPatch(
        @Storable
        @Size(max = 500, message = "At most 500 characters.")
        @Schema(nullable = true, examples = "Lamp arrived broken")
        String subject,

        @Storable @Size(max = 100_000, message = "At most 100,000 characters.") @Schema(nullable = true)
        String narrative,

        @Storable
        @Size(min = 1, max = 200, message = "1 to 200 characters.")
        @Schema(nullable = true, examples = "Lamps")
        String product,

        @Size(max = 50, message = "At most 50 tags.") @Schema(nullable = true)
        List<
                        @NotNull(message = "A tag is a text.") @Storable
                        @Size(min = 1, max = 100, message = "A tag has 1 to 100 characters.") String>
                tags,

        @Schema(nullable = true, examples = "2026-11-20T10:15:00Z")
        Instant occurredAt,

        @Storable @Size(min = 1, max = 200, message = "1 to 200 characters.") @Schema(nullable = true)
        String agreement,

        @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?", message = "Send an ISO 3166 code, for example DE or US-NY.")
        @Schema(nullable = true, examples = "DE")
        String region,

        @PositiveOrZero(message = "Send 0 or more.") @Schema(nullable = true)
        Long reach,

        @DecimalMin(value = "-1", message = "Send -1 to 1.")
        @DecimalMax(value = "1", message = "Send -1 to 1.")
        @Digits(integer = 1, fraction = 6, message = "At most 6 decimal places.")
        @Schema(nullable = true)
        BigDecimal sentiment,

        @PositiveOrZero(message = "Send 0 or more.")
        @Digits(integer = 15, fraction = 4, message = "At most 15 digits and 4 decimal places.")
        @Schema(nullable = true)
        BigDecimal amountAtStake,

        @Pattern(regexp = "[A-Z]{3}", message = "Send an ISO 4217 code, for example EUR.")
        @Schema(nullable = true, examples = "EUR")
        String currency,

        @Schema(nullable = true) Boolean demandsEscalation,
        @Valid CustomerPatch customer) {

    /** What of a customer can be corrected; it changes in all feedback of theirs. */
    @Schema(
            name = "CustomerPatch",
            description =
                    "Fields left out stay, null removes; what changes, changes in all feedback of the same customer")
    record CustomerPatch(
            @Storable @Size(min = 1, max = 300, message = "1 to 300 characters.") @Schema(nullable = true)
            String name,

            @Storable
            @Size(min = 1, max = 320, message = "1 to 320 characters.")
            @Pattern(regexp = "[^\\s@]+@[^\\s@]+", message = "Send one e-mail address, for example jo@example.com.")
            @Schema(nullable = true, examples = "jo@example.com")
            String email,

            @Storable @Size(min = 1, max = 50, message = "1 to 50 characters.") @Schema(nullable = true)
            String phone,

            @Pattern(
                    regexp = "[A-Z][A-Z0-9_]{0,49}",
                    message = "Send capitals, digits and underscores, for example KEY_ACCOUNT.")
            @Schema(nullable = true, examples = "KEY_ACCOUNT")
            String tier,

            @Pattern(
                    regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                    message = "Send a language code, for example en or de-AT.")
            @Schema(nullable = true, examples = "en")
            String language,

            @Pattern(regexp = "[A-Za-z0-9_+/-]{1,60}", message = "Send an IANA zone, for example Europe/Berlin.")
            @Schema(nullable = true, examples = "Europe/Berlin")
            String timeZone) {}
}
