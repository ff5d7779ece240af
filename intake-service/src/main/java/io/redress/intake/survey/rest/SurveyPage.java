package io.redress.intake.survey.rest;

import io.redress.intake.survey.domain.Question;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer is asked, ready to show. */
@Schema(name = "Survey")
record SurveyPage(
        @Schema(examples = "FB-2026-000123") String reference,

        @Schema(description = "Language of the questions: the customer's where it ships, else English", examples = "en")
        String language,

        @Schema(description = "When the matter was resolved")
        Instant resolvedAt,

        @Schema(description = "Until when it can be answered")
        Instant expiresAt,

        List<QuestionPart> questions,

        Instant serverTime) {

    /** One question. */
    @Schema(name = "SurveyQuestion")
    record QuestionPart(
            @Schema(description = "The field of the answer", examples = "csat")
            String name,

            @Schema(examples = "How satisfied are you with our answer?")
            String text,

            @Schema(description = "The lowest score", examples = "1")
            int from,

            @Schema(description = "The highest score", examples = "5")
            int to,

            @Schema(description = "What the lowest means") String lowest,

            @Schema(description = "What the highest means") String highest) {

        static QuestionPart of(Question question) {
            return new QuestionPart(
                    question.name(),
                    question.text(),
                    question.from(),
                    question.to(),
                    question.lowest(),
                    question.highest());
        }
    }
}
