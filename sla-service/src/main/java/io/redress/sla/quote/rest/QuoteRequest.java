package io.redress.sla.quote.rest;

import io.redress.sla.policy.domain.SlaCategory;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feedback that does not exist yet. */
@Schema(name = "QuoteRequest", examples = """
                {"kind":"COMPLAINT","severity":"MAJOR","customerTier":"KEY_ACCOUNT","region":"DE-BY",\
                "language":"en","timeZone":"Europe/Berlin"}""")
record QuoteRequest(
        @Schema(description = "Kind as intake writes it; default COMPLAINT", examples = "COMPLAINT")
        @Pattern(regexp = NAME, message = "Send a kind, for example COMPLAINT.")
        String kind,

        @Schema(description = "Severity as intake writes it; either this or slaCategory", examples = "MAJOR")
        @Pattern(regexp = NAME, message = "Send a severity, for example MAJOR.")
        String severity,

        @Schema(description = "Instead of severity") SlaCategory slaCategory,

        @Size(max = 120) String customerTier,
        @Size(max = 120) String product,
        @Size(max = 120) String agreement,

        @Schema(description = "ISO 3166 code", examples = "DE-BY") @Size(max = 120)
        String region,

        @Schema(description = "When it would be received; default now")
        Instant receivedAt,

        @Schema(description = "Language of the sentence: en or de; English for any other", examples = "en")
        @Size(max = 35)
        String language,

        @Schema(description = "IANA zone to tell the dates in; default the calendar's", examples = "Europe/Berlin")
        @Size(max = 60)
        String timeZone) {

    private static final String COMPLAINT = "COMPLAINT";
    private static final String NAME = "[A-Z][A-Z0-9_]{0,39}";

    String kindOrDefault() {
        return kind == null ? COMPLAINT : kind;
    }
}
