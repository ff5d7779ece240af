package io.redress.intake.clients.rest;

import io.redress.intake.clients.ManageClients.Wish;
import io.redress.intake.clients.domain.Scope;
import io.redress.intake.feedback.rest.Storable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to get a key, and for what. */
@Schema(name = "ApiClientRequest")
record ApiClientRequest(
        @NotBlank(message = "Say what people shall call it.")
        @Storable
        @Size(max = 200, message = "At most 200 characters.")
        @Schema(examples = "CRM Europe, production")
        String name,

        @NotBlank(message = "Say whose feedback it brings and sees.")
        @Storable
        @Size(max = 100, message = "At most 100 characters.")
        @Schema(examples = "crm-eu")
        String sourceSystem,

        @NotEmpty(message = "Send at least one of READ, WRITE, HANDLE.")
        @Schema(
                description =
                        "READ: read feedback; WRITE: register, import and edit it; HANDLE: acknowledge, resolve, close it")
        List<@NotNull(message = "Send READ, WRITE or HANDLE.") Scope> scopes,

        @Min(value = 1, message = "Send 1 to 100,000.")
        @Max(value = 100_000, message = "Send 1 to 100,000.")
        @Schema(description = "600 when left out", examples = "600")
        Integer requestsPerMinute,

        @Schema(
                description = "From then on the key does not hold; never when left out",
                examples = "2999-01-01T00:00:00Z")
        Instant expiresAt,

        @Schema(description = "Whether each request must be signed as well; false when left out")
        Boolean signed) {

    private static final int USUAL_RATE = 600;

    Wish wish() {
        return new Wish(
                name,
                sourceSystem,
                Set.copyOf(scopes),
                requestsPerMinute == null ? USUAL_RATE : requestsPerMinute,
                expiresAt,
                Boolean.TRUE.equals(signed));
    }
}
