package io.redress.intake.communication.rest;

import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.rest.Storable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send about templates. */
final class TemplateRequests {

    static final String LANGUAGE = "[a-z]{2,3}(-[a-z0-9]{2,8})?";

    private static final String SUBJECT_MESSAGE = "1 to 500 characters.";
    private static final String BODY_MESSAGE = "1 to 20,000 characters.";

    private TemplateRequests() {}

    @Schema(
            name = "MessageTemplateRequest",
            description =
                    "Text with {reference}, {name}, {topic}, {message}, {promisedOn}, {contact.name}, {contact.email}, {contact.phone}, {statusLink} and, for SURVEY, {surveyLink}; {#if message}…{/if} for what may be missing; at most 100 of these, and of 100 characters each")
    record NewVersion(
            @NotBlank(message = SUBJECT_MESSAGE)
            @Storable
            @Size(max = 500, message = SUBJECT_MESSAGE)
            @Schema(examples = "We have received your message ({reference})")
            String subject,

            @NotBlank(message = BODY_MESSAGE)
            @Storable
            @Size(max = 20_000, message = BODY_MESSAGE)
            @Schema(examples = "Dear {name}, your reference is {reference}. You reach us at {contact.phone}.")
            String body) {}

    @Schema(name = "MessagePreviewRequest", description = "What is left out is taken from the template in force")
    record Preview(
            @NotNull(message = "Say what for, for example ACKNOWLEDGEMENT.") @Schema(examples = "ACKNOWLEDGEMENT")
            Purpose purpose,

            @NotNull(message = "Send a language code, for example de.")
            @Pattern(regexp = LANGUAGE, message = "Send a language code in lower case, for example de.")
            @Schema(examples = "de")
            String language,

            @Schema(description = "Default EMAIL") Channel channel,

            @Storable @Size(min = 1, max = 500, message = SUBJECT_MESSAGE)
            String subject,

            @Storable @Size(min = 1, max = 20_000, message = BODY_MESSAGE)
            String body,

            @Storable
            @Size(max = 10_000, message = "At most 10,000 characters.")
            @Schema(examples = "We send a new lamp.")
            String message,

            @Schema(description = "Whose values to fill in; left out, they are invented")
            UUID feedbackId) {}
}
