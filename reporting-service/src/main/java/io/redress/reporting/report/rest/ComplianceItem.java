package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.reporting.report.domain.Compliance;
import io.redress.reporting.report.domain.Dimension;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One group of clocks. Of the dimensions, those are there that the report is grouped by. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplianceItem(
        String target,
        String slaCategory,
        String channel,
        String kind,
        String category,
        String severity,
        String product,
        String region,
        String customerTier,
        String sourceSystem,
        String status,
        Integer tier,
        String day,
        String month,

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
                by.value(Dimension.CHANNEL),
                by.value(Dimension.KIND),
                by.value(Dimension.CATEGORY),
                by.value(Dimension.SEVERITY),
                by.value(Dimension.PRODUCT),
                by.value(Dimension.REGION),
                by.value(Dimension.CUSTOMER_TIER),
                by.value(Dimension.SOURCE_SYSTEM),
                by.value(Dimension.STATUS),
                by.number(Dimension.TIER),
                by.value(Dimension.DAY),
                by.value(Dimension.MONTH),
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
