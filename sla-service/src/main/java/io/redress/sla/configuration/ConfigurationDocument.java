package io.redress.sla.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.agreement.AgreementDocument;
import io.redress.sla.calendar.CalendarDocument;
import io.redress.sla.policy.RulesDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Calendars, policies and agreements as one document: what a system exports, another one takes in. */
@Schema(name = "Configuration", examples = ConfigurationDocument.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfigurationDocument(
        @Schema(description = "Of the document; 1", examples = "1")
        @NotNull(message = "Send the format of the document, which is 1.")
        @Min(value = FORMAT, message = "This service reads format 1.")
        @Max(value = FORMAT, message = "This service reads format 1.")
        Integer format,

        @Schema(description = "When it was exported; makes no difference")
        Instant exportedAt,

        @Schema(description = "Calendars in effect") @Size(max = MOST)
        List<@Valid @NotNull Calendar> calendars,

        @Schema(description = "Policies in force, each with all its rules") @Size(max = MOST)
        List<@Valid @NotNull Policy> policies,

        @Schema(description = "Agreements as they stand") @Size(max = MOST)
        List<@Valid @NotNull Agreement> agreements) {

    static final int FORMAT = 1;
    static final int MOST = 1_000;

    static final String EXAMPLE = """
            {"format":1,"calendars":[{"id":"munich","calendar":{"zone":"Europe/Berlin",\
            "week":{"MONDAY":[{"from":"08:00","to":"18:00"}]},"holidays":{"country":"DE","region":"by"}}}],\
            "agreements":[{"id":"retail-eu","agreement":{"name":"Retail Europe 2026","provider":{"name":"Redress GmbH",\
            "signatories":[{"name":"A. Sommer"}]},"customer":{"name":"Acme Stores SE","signatories":\
            [{"name":"B. Winter"}]},"effectiveOn":"2026-11-01","reviewOn":"2027-10-01"}}]}""";

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String SEND_NAME = "Send a kebab-case name.";

    /** A calendar. */
    @Schema(name = "ConfiguredCalendar")
    public record Calendar(
            @NotNull(message = SEND_NAME) @Size(max = 64) @Pattern(regexp = NAME, message = SEND_NAME)
            String id,

            @NotNull(message = "Send the calendar.") CalendarDocument calendar) {}

    /** The version of a policy in force. */
    @Schema(name = "ConfiguredPolicy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Policy(
            @NotNull(message = SEND_NAME) @Size(max = 64) @Pattern(regexp = NAME, message = SEND_NAME)
            String id,

            @Schema(description = "At most a year ahead; left out, a year from the import")
            LocalDate reviewOn,

            @NotNull(message = "Send all rules.") RulesDocument rules) {}

    /** An agreement. */
    @Schema(name = "ConfiguredAgreement")
    public record Agreement(
            @NotNull(message = SEND_NAME) @Size(max = 64) @Pattern(regexp = NAME, message = SEND_NAME)
            String id,

            @NotNull(message = "Send what was agreed on.") @Valid
            AgreementDocument agreement) {}
}
