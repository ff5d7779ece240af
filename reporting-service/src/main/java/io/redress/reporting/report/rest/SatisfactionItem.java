package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.reporting.report.domain.Satisfaction;
import io.redress.reporting.report.domain.Satisfaction.Scale;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One group of customers' answers. */
public record SatisfactionItem(
        @JsonUnwrapped FeedbackDimensions dimensions,

        @Schema(required = true, description = "Customers invited to a survey")
        long invited,

        @Schema(required = true, description = "Those of invited who have answered it")
        long answered,

        @Schema(required = true, description = "Those of invited who have not, and still can")
        long open,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                required = true,
                nullable = true,
                description = "answered / (invited - open), four places; null when nobody could have answered")
        BigDecimal responseRate,

        @Schema(required = true, description = "All answers, with those that a person recorded")
        long answers,

        @Schema(required = true, description = "Answers of satisfied customers")
        long satisfied,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                required = true,
                nullable = true,
                description = "satisfied / answers, four places; null without answers")
        BigDecimal satisfiedShare,

        @Schema(required = true, description = "Satisfaction, 1 to 5")
        Score csat,

        @Schema(required = true, description = "Effort, 1 (very hard) to 7")
        Score ces,

        @Schema(required = true, description = "The process, 1 to 5")
        Score processScore,

        @Schema(required = true, description = "Would recommend: -100 to 100")
        Score nps) {

    /** A score and how often it was given. */
    @Schema(name = "SatisfactionScore")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Score(
            @Schema(required = true) long count,

            @Schema(required = true, nullable = true, description = "Two places; null when it was never given")
            BigDecimal value) {

        private static Score mean(Scale scale) {
            return new Score(scale.count(), scale.mean().orElse(null));
        }
    }

    static SatisfactionItem of(GroupedBy by, Satisfaction figures) {
        return new SatisfactionItem(
                FeedbackDimensions.of(by),
                figures.invited(),
                figures.answered(),
                figures.open(),
                figures.responseRate().orElse(null),
                figures.answers(),
                figures.satisfied(),
                figures.satisfiedShare().orElse(null),
                Score.mean(figures.csat()),
                Score.mean(figures.ces()),
                Score.mean(figures.processScore()),
                new Score(figures.nps().count(), figures.nps().score().orElse(null)));
    }
}
