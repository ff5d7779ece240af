package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
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

/** Feedback as a sender tells it. */
@SubjectOrNarrative
@Schema(description = "Feedback as a sender tells it; channel and one of subject and narrative are required")
public record FeedbackRequest(
        @NotNull(message = "Say on which channel it came, for example WEB_FORM.") @Schema(examples = "WEB_FORM")
        Channel channel,

        @Schema(description = "What it is; left out, triage decides", examples = "COMPLAINT")
        Kind kind,

        @Storable @Size(max = 500, message = "At most 500 characters.") @Schema(examples = "Lamp arrived broken")
        String subject,

        @Storable
        @Size(max = 100_000, message = "At most 100,000 characters.")
        @Schema(description = "Plain text", examples = "The parcel was open and the lamp in pieces.")
        String narrative,

        @Valid CustomerPart customer,

        @Storable @Size(min = 1, max = 200, message = "1 to 200 characters.") @Schema(examples = "Lamps")
        String product,

        @Storable
        @Size(min = 1, max = 200, message = "1 to 200 characters.")
        @Schema(description = "What it is about; left out, triage decides", examples = "Delivery")
        String category,

        @Schema(description = "How bad the sender says it is; triage has the last word", examples = "MAJOR")
        Severity severity,

        @Size(max = 50, message = "At most 50 tags.")
        List<
                        @NotNull(message = "A tag is a text.") @Storable
                        @Size(min = 1, max = 100, message = "A tag has 1 to 100 characters.") String>
                tags,

        @Schema(description = "When it happened, the customer's word", examples = "2026-11-20T10:15:00Z")
        Instant occurredAt,

        @Schema(
                description =
                        "When it reached you; only integrations may say so, never in the future. Starts the clocks; left out, it is now")
        Instant receivedAt,

        @Storable
        @Size(min = 1, max = 200, message = "1 to 200 characters.")
        @Schema(description = "Code of the agreement it falls under")
        String agreement,

        @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?", message = "Send an ISO 3166 code, for example DE or US-NY.")
        @Schema(examples = "DE")
        String region,

        @PositiveOrZero(message = "Send 0 or more.") @Schema(description = "How many people saw it")
        Long reach,

        @DecimalMin(value = "-1", message = "Send -1 to 1.")
        @DecimalMax(value = "1", message = "Send -1 to 1.")
        @Digits(integer = 1, fraction = 6, message = "At most 6 decimal places.")
        @Schema(description = "From -1 (hostile) to 1 (delighted)")
        BigDecimal sentiment,

        @PositiveOrZero(message = "Send 0 or more.")
        @Digits(integer = 15, fraction = 4, message = "At most 15 digits and 4 decimal places.")
        @Schema(description = "In units of currency")
        BigDecimal amountAtStake,

        @Pattern(regexp = "[A-Z]{3}", message = "Send an ISO 4217 code, for example EUR.") @Schema(examples = "EUR")
        String currency,

        @Schema(description = "Whether the customer asked for somebody higher up")
        Boolean demandsEscalation,

        @Valid SourcePart source) {

    /** Whose feedback it is. */
    @Schema(name = "CustomerRequest", description = "Whose feedback it is; everything is optional")
    public record CustomerPart(
            @Storable
            @Size(min = 1, max = 200, message = "1 to 200 characters.")
            @Schema(
                    description =
                            "The customer's number in the source system; feedback with the same number belongs together",
                    examples = "C-4711")
            String externalId,

            @Storable @Size(min = 1, max = 300, message = "1 to 300 characters.")
            String name,

            @Storable
            @Size(min = 1, max = 320, message = "1 to 320 characters.")
            @Pattern(regexp = "[^\\s@]+@[^\\s@]+", message = "Send one e-mail address, for example jo@example.com.")
            @Schema(examples = "jo@example.com")
            String email,

            @Storable @Size(min = 1, max = 50, message = "1 to 50 characters.")
            String phone,

            @Pattern(
                    regexp = "[A-Z][A-Z0-9_]{0,49}",
                    message = "Send capitals, digits and underscores, for example KEY_ACCOUNT.")
            @Schema(examples = "KEY_ACCOUNT")
            String tier,

            @Pattern(
                    regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                    message = "Send a language code, for example en or de-AT.")
            @Schema(examples = "en")
            String language,

            @Pattern(regexp = "[A-Za-z0-9_+/-]{1,60}", message = "Send an IANA zone, for example Europe/Berlin.")
            @Schema(examples = "Europe/Berlin")
            String timeZone) {}

    /** Where it came from. */
    @Schema(
            name = "SourceRequest",
            description = "Where it came from; system and externalId together are its natural key")
    public record SourcePart(
            @Storable
            @Size(min = 1, max = 100, message = "1 to 100 characters.")
            @Schema(description = "The sending system; an integration's own when left out", examples = "crm-eu")
            String system,

            @Storable @Size(min = 1, max = 200, message = "1 to 200 characters.") @Schema(examples = "500-77")
            String externalId,

            @PositiveOrZero(message = "Send 0 or more.")
            @Schema(description = "Counts the sender's changes; a higher one is an update", examples = "3")
            Long revision,

            @Schema(description = "Instead of revision: when the sender changed it")
            Instant updatedAt,

            @Storable
            @Size(min = 1, max = 2000, message = "1 to 2,000 characters.")
            @Schema(description = "Where it can be seen there")
            String url) {}
}
