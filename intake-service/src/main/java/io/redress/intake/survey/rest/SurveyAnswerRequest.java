package io.redress.intake.survey.rest;

import io.redress.intake.feedback.rest.Storable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer answers. */
@Schema(name = "SurveyAnswerRequest", description = "At least one score, or the verdict")
record SurveyAnswerRequest(
        @Min(value = 1, message = "Send 1 to 5.")
        @Max(value = 5, message = "Send 1 to 5.")
        @Schema(description = "Satisfaction, 1 (very dissatisfied) to 5", examples = "2")
        Integer csat,

        @Min(value = 1, message = "Send 1 to 7.")
        @Max(value = 7, message = "Send 1 to 7.")
        @Schema(description = "Effort, 1 (very hard) to 7 (very easy)", examples = "3")
        Integer ces,

        @Min(value = 0, message = "Send 0 to 10.")
        @Max(value = 10, message = "Send 0 to 10.")
        @Schema(description = "Would recommend, 0 to 10", examples = "4")
        Integer nps,

        @Min(value = 1, message = "Send 1 to 5.")
        @Max(value = 5, message = "Send 1 to 5.")
        @Schema(description = "How it was handled, 1 to 5", examples = "2")
        Integer processScore,

        @Schema(
                description =
                        "The verdict; left out, the first score decides: csat or processScore from 3, ces from 4, nps from 7")
        Boolean satisfied,

        @Storable @Size(max = 10_000, message = "At most 10,000 characters.") @Schema(examples = "The lamp flickers.")
        String comment,

        @Schema(description = "Opens it again, one tier higher; for who is not satisfied", examples = "true")
        Boolean reopen) {}
