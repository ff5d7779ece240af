package io.redress.sla.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.calendar.domain.DayCount;
import io.redress.sla.calendar.domain.DueTime;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of a policy version as JSON: in answers and in the database. */
@Schema(name = "PolicyRules")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulesDocument(
        @Schema(description = "Calendar that clocks are computed with", examples = "company")
        String calendarId,

        @Schema(description = "Other calendars for feedback that meets conditions")
        List<CalendarChoiceDocument> calendars,

        @Schema(description = "How long each target may take, by SLA category")
        List<TargetLength> targets,

        @Schema(description = "Marks of every clock, in their order")
        List<MarkDocument> marks,

        @Schema(description = "SLA category by severity") Map<String, SlaCategory> severityMapping,

        @Schema(description = "The targets of kinds of feedback that do not get all of them")
        Map<String, Set<Target>> targetsByKind,

        @Schema(description = "Whether a complete automatic acknowledgement meets its target")
        Boolean automaticAcknowledgementCounts,

        @Schema(
                description = "Channels whose feedback intake acknowledges by itself; absent leaves it to intake's"
                        + " setting",
                examples = "[\"EMAIL\", \"WEB_FORM\"]")
        List<String> automaticAcknowledgementChannels,

        @Schema(description = "Whether the analysis starts when no acknowledgement came in time; default true")
        Boolean analysisBackstop,

        WaitsDocument waits) {

    /** A calendar for feedback that meets conditions. */
    @Schema(name = "CalendarChoice")
    public record CalendarChoiceDocument(ConditionsDocument conditions, String calendarId) {}

    /** The length of a target for an SLA category: a duration or a number of business days. */
    @Schema(name = "TargetLength")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetLength(
            Target target,
            SlaCategory slaCategory,

            @Schema(description = "What time is counted in; BUSINESS_DAYS goes with days, the others with duration")
            Basis basis,

            @Schema(description = "ISO 8601, down to a second", implementation = String.class, examples = "PT4H")
            Duration duration,

            @Schema(description = "Whole business days", examples = "5")
            Integer days,

            @Schema(description = "Where a count of business days begins")
            DayCount dayCount,

            @Schema(description = "At what time of the last day it is due")
            DueTime dueTime,

            @Schema(description = "Whether a wait for the customer stops the clock")
            Boolean pausable,

            @Schema(description = "For which feedback it holds; absent for all")
            ConditionsDocument conditions) {}

    /** A mark: at a share of the budget, at a distance from due, or (DUE) at due itself. */
    @Schema(name = "Mark")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MarkDocument(
            @Schema(examples = "WARN_75") String name,

            @Schema(description = "Share of the budget, 1 to 99", examples = "75")
            Integer percent,

            @Schema(description = "ELAPSED or BUSINESS_TIME, with offset")
            Basis basis,

            @Schema(
                    description = "Signed distance from due, negative before",
                    implementation = String.class,
                    examples = "PT1H")
            Duration offset) {}

    /** Which waits pause clocks, and for how long at most. */
    @Schema(name = "Waits")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WaitsDocument(
            @Schema(description = "Reasons that pause; any other is refused")
            Set<String> reasonCodes,

            @Schema(description = "Business days a single wait may pause", examples = "10")
            Integer daysPerWait,

            @Schema(
                    description = "The same for single reasons, where it is another",
                    examples = "{\"RETURN_OF_GOODS\": 15}")
            Map<String, Integer> daysPerWaitByReason,

            @Schema(description = "Business days all waits of a cycle may pause together", examples = "10")
            Integer daysPerCycle) {}
}
