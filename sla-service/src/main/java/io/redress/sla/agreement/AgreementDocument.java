package io.redress.sla.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.http.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two parties have agreed on and for how long; the lengths themselves are policy data. */
@Schema(name = "AgreementDocument", examples = AgreementDocument.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementDocument(
        @Schema(description = "What it is called", examples = "Retail Europe 2026")
        @NotNull(message = "Name the agreement.")
        @Size(min = 1, max = 200)
        @Pattern(regexp = TEXT, message = NO_TEXT)
        String name,

        @Schema(description = "Who promises") @NotNull(message = "Name the party that promises.") @Valid
        Party provider,

        @Schema(description = "To whom") @NotNull(message = "Name the party that is promised to.") @Valid
        Party customer,

        @Schema(description = "First day on which it holds") @NotNull(message = "Send a date, for example 2026-11-20.")
        LocalDate effectiveOn,

        @Schema(description = "Day by which both look at it again, after effectiveOn")
        @NotNull(message = "Send a date, for example 2027-11-20.")
        LocalDate reviewOn,

        @Schema(description = "Last day on which it holds; absent for no end")
        LocalDate endsOn) {

    static final String TEXT = "\\S[^\\x00-\\x1F\\x7F]*";
    static final String NO_TEXT = "Send a text that begins with no blank and has no line breaks.";

    static final String EXAMPLE = """
            {"name":"Retail Europe 2026","provider":{"name":"Redress GmbH","signatories":[{"name":"A. Sommer",\
            "title":"Head of Customer Care","signedOn":"2026-10-01"}]},"customer":{"name":"Acme Stores SE",\
            "signatories":[{"name":"B. Winter","title":"Procurement","signedOn":"2026-10-02"}]},\
            "effectiveOn":"2026-11-01","reviewOn":"2027-10-01"}""";

    /** One of the two. */
    @Schema(name = "AgreementParty")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Party(
            @Schema(examples = "Acme Stores SE")
            @NotNull(message = "Name the party.")
            @Size(min = 1, max = 200)
            @Pattern(regexp = TEXT, message = NO_TEXT)
            String name,

            @Schema(description = "Who signs for it, at least one")
            @NotNull(message = "Name who signs for this party.")
            @Size(min = 1, max = 20)
            List<@Valid @NotNull Signatory> signatories) {}

    /** Somebody who signs for a party. */
    @Schema(name = "AgreementSignatory")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signatory(
            @Schema(examples = "A. Sommer")
            @NotNull(message = "Name who signs.")
            @Size(min = 1, max = 200)
            @Pattern(regexp = TEXT, message = NO_TEXT)
            String name,

            @Schema(description = "In which function", examples = "Head of Customer Care")
            @Size(min = 1, max = 200)
            @Pattern(regexp = TEXT, message = NO_TEXT)
            String title,

            @Schema(description = "Absent until signed") LocalDate signedOn) {}

    /** What is wrong with the dates. @param pointer where the document stands in the request */
    public List<FieldError> faults(String pointer) {
        List<FieldError> errors = new ArrayList<>();
        if (!reviewOn.isAfter(effectiveOn)) {
            errors.add(FieldError.at(pointer + "/reviewOn", "OUT_OF_RANGE", "Send a date after effectiveOn."));
        }
        if (endsOn != null && endsOn.isBefore(effectiveOn)) {
            errors.add(FieldError.at(pointer + "/endsOn", "OUT_OF_RANGE", "Send a date not before effectiveOn."));
        }
        return errors;
    }

    /** Whether every signatory of both parties has signed. */
    public boolean allHaveSigned() {
        return signed(provider) && signed(customer);
    }

    private static boolean signed(Party party) {
        return party.signatories().stream().allMatch(signatory -> signatory.signedOn() != null);
    }
}
