package io.redress.intake.survey.rest;

import io.redress.intake.feedback.domain.Status;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was kept of an answer. */
@Schema(name = "SurveyAnswer")
record SurveyAnswer(
        @Schema(examples = "FB-2026-000123") String reference,

        Instant answeredAt,

        @Schema(description = "The verdict that was kept") boolean satisfied,

        @Schema(description = "Whether it was opened again") boolean reopened,

        @Schema(description = "How the feedback stands now") Status status) {}
