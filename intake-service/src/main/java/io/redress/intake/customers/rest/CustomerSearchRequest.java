package io.redress.intake.customers.rest;

import io.redress.intake.feedback.rest.Storable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to look for; in the body, since addresses of requests stand in logs. */
@Schema(
        name = "CustomerSearchRequest",
        description = "The e-mail address, or the number together with the source system whose number it is")
record CustomerSearchRequest(
        @Storable
        @Size(min = 3, max = 320, message = "3 to 320 characters.")
        @Schema(description = "In whatever case", examples = "jo@example.org")
        String email,

        @Storable @Size(min = 1, max = 200, message = "1 to 200 characters.") @Schema(examples = "crm-eu")
        String sourceSystem,

        @Storable @Size(min = 1, max = 200, message = "1 to 200 characters.") @Schema(examples = "C-4711")
        String externalId) {}
