package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.reporting.report.domain.Compliance;
import io.redress.reporting.report.domain.Dimension;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One group of clocks. Of the dimensions, those are there that the report is grouped by. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplianceItem(
        String target,
        String slaCategory,
        @JsonUnwrapped FeedbackDimensions dimensions,

        @Schema(required = true, description = "Fulfilled in time")
        long met,

        @Schema(required = true, description = "Fulfilled late, or open and overdue")
        long breached,

        @Schema(required = true, description = "Open and not yet due")
        long running,

        @Schema(required = true, description = "Standing still")
        long paused,

        @Schema(required = true, description = "Ended without an outcome; not in the denominator")
        long cancelled,

        @Schema(required = true, description = "Those of met that would have been breached without a pause")
        long metThanksToPause,

        @Schema(required = true, description = "Clocks of all states whose due date a person has set")
        long overridden,

        @Schema(required = true, description = "The same clocks by the due dates that rules compute")
        WithoutOverrides withoutOverrides,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                required = true,
                nullable = true,
                description = "met / (met + breached), four places; null when nothing has an outcome")
        BigDecimal compliance) {

    static ComplianceItem of(GroupedBy by, Compliance figures) {
        return new ComplianceItem(
                by.value(Dimension.TARGET),
                by.value(Dimension.SLA_CATEGORY),
                FeedbackDimensions.of(by),
                figures.met(),
                figures.breached(),
                figures.running(),
                figures.paused(),
                figures.cancelled(),
                figures.metThanksToPause(),
                figures.overridden(),
                WithoutOverrides.of(figures.withoutOverrides()),
                figures.share().orElse(null));
    }

    /** What the clocks would count as if nobody had overridden a due date. Paused and cancelled ones are the same. */
    @Schema(name = "ComplianceWithoutOverrides")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record WithoutOverrides(
            @Schema(required = true) long met,
            @Schema(required = true) long breached,
            @Schema(required = true) long running,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "met / (met + breached), four places; null when nothing has an outcome")
            BigDecimal compliance) {

        static WithoutOverrides of(Compliance.Outcomes outcomes) {
            return new WithoutOverrides(
                    outcomes.met(),
                    outcomes.breached(),
                    outcomes.running(),
                    outcomes.share().orElse(null));
        }
    }
}
