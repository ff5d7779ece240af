package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened in a month, beside the month before. History is left out. */
public record MonthlyReport(
        @Schema(examples = "2026-11") String month,

        @Schema(description = "PROVISIONAL while the month is running, FINAL once it is over")
        Status status,

        String zone,
        Instant from,
        Instant to,
        Instant asOf,

        @Schema(description = "What change and ratio mean wherever they stand")
        String trendDefinition,

        Volumes volumes,
        Handling handling,
        Compliance slaCompliance,
        Rate resolutionRate,
        Times responseTimes,
        Times resolutionTimes,
        Actions actionsTaken,
        Escalations escalations,
        Satisfaction satisfaction) {

    /** How far the month has come. */
    public enum Status {
        PROVISIONAL,
        FINAL
    }

    /** Feedback received, as a whole and by what it is. */
    public record Volumes(
            String definition,
            Change received,
            List<Share> byChannel,
            List<Share> byKind,
            List<Share> bySeverity,
            List<Share> byCategory) {}

    /** One group of a count; without a name, feedback that tells nothing about it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MonthlyShare")
    public record Share(String name, Change count) {}

    /** What became of feedback in the month. */
    public record Handling(List<Count> counts, OpenFeedback open) {}

    /** How often one thing happened. */
    public record Count(String name, String definition, Change count) {}

    /** What is left to do. */
    public record OpenFeedback(String definition, Change atEnd) {}

    /** How many clocks that were due in the month were met. */
    @Schema(name = "MonthlyCompliance")
    public record Compliance(
            String definition,
            String cohort,
            String cohortDefinition,
            List<ComplianceItem> items,
            ComplianceItem total,
            ComplianceItem previousTotal) {}

    /** A share of the month and of the month before. */
    @Schema(name = "MonthlyRate")
    public record Rate(
            String definition,
            long resolved,
            long received,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true)
            BigDecimal rate,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true)
            BigDecimal previousRate) {}

    /** How long it took. */
    @Schema(name = "MonthlyTimes")
    public record Times(String definition, List<Spread> current, List<Spread> previous) {}

    /** A distribution, in seconds. */
    public record Spread(
            @Schema(description = "business, elapsed (both without pauses) or customerPerceived")
            String measure,

            long count,
            double meanSeconds,
            double p50Seconds,
            double p90Seconds,
            double p95Seconds) {}

    /** Steps taken. */
    public record Actions(String definition, List<Action> items) {}

    /** How often one kind of step was taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(
            @Schema(examples = "RESOLVED") String action,

            @Schema(description = "What it is counted by besides, such as the outcome", examples = "UPHELD")
            String detail,

            Change count) {}

    /** Raises, and how many of them were undone. */
    public record Escalations(
            String definition, Change total, List<TierCount> byTier, List<TriggerCount> byTrigger, long undone) {}

    /** What customers said who were asked in the month. */
    @Schema(name = "MonthlySatisfaction")
    public record Satisfaction(
            String definition,
            String cohort,
            List<SatisfactionItem> byChannel,
            SatisfactionItem total,
            SatisfactionItem previousTotal) {}

    public record TierCount(int tier, Change count) {}

    public record TriggerCount(String trigger, Change count) {}
}
