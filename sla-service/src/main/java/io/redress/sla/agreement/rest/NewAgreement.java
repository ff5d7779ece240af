package io.redress.sla.agreement.rest;

import io.redress.sla.agreement.AgreementDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement and the code that feedback will name it by. */
@Schema(name = "NewAgreement", examples = NewAgreement.EXAMPLE)
record NewAgreement(
        @Schema(description = "Kebab-case; never changes", examples = "retail-eu")
        @NotNull(message = "Send a kebab-case id, for example retail-eu.")
        @Size(max = 64)
        @Pattern(regexp = ID, message = "Send a kebab-case id, for example retail-eu.")
        String id,

        @NotNull(message = "Send what was agreed on.") @Valid
        AgreementDocument agreement) {

    static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    static final String EXAMPLE = """
            {"id":"retail-eu","agreement":{"name":"Retail Europe 2026","provider":{"name":"Redress GmbH",\
            "signatories":[{"name":"A. Sommer","title":"Head of Customer Care","signedOn":"2026-10-01"}]},\
            "customer":{"name":"Acme Stores SE","signatories":[{"name":"B. Winter","signedOn":"2026-10-02"}]},\
            "effectiveOn":"2026-11-01","reviewOn":"2027-10-01"}}""";
}
