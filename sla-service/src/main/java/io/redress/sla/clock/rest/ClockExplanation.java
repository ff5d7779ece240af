package io.redress.sla.clock.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.calendar.domain.Segment;
import io.redress.sla.calendar.rest.SegmentView;
import io.redress.sla.clock.ReadClocks.Timed;
import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.Timing;
import io.redress.sla.clock.rest.ClockList.OverrideInForce;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a clock is due when it is: all time from its start to its due instant, without gap. */
@Schema(name = "ClockExplanation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockExplanation(
        UUID feedbackId,
        Instant serverTime,

        @Schema(description = "The instant whose belief is explained; absent for now")
        Instant asOf,

        UUID clockId,
        Target target,
        int cycle,
        ClockState.Name state,

        @Schema(description = "Why it is PAUSED, CANCELLED or NOT_APPLICABLE")
        String reasonCode,

        SlaCategory slaCategory,

        @Schema(description = "Absent when NOT_APPLICABLE") Basis basis,

        @Schema(description = "Zone of the calendar", examples = "Europe/Berlin")
        String zone,

        Instant startedAt,

        @Schema(
                description =
                        "The due instant that is explained; while PAUSED, as if the pause ended now. Absent when NOT_APPLICABLE")
        Instant dueAt,

        @Schema(description = "When it would be due without its override; absent without one")
        Instant computedDueAt,

        @Schema(description = "What a person has set the due instant to, which then needs no other reason")
        OverrideInForce override,

        @Schema(description = "In their order; each begins where the one before ends")
        List<SegmentView> segments,

        @Schema(
                description = "The length of all segments of a kind",
                examples = "{\"WORKING\":\"PT16H\",\"OUTSIDE_HOURS\":\"PT16H\"}")
        Map<Segment.Kind, Duration> totals,

        VersionRef policy,
        VersionRef calendar) {

    /** @param asOf the instant whose belief is explained, or null for now */
    static ClockExplanation of(UUID feedbackId, Timed timed, Instant asOf, Instant now) {
        Instant shownAt = asOf == null ? now : asOf;
        ClockSnapshot clock = timed.clock();
        Timing timing = timed.timing();
        boolean explained = timing != null && clock.dueAt() != null;
        Instant due = !explained
                ? null
                : clock.state() instanceof ClockState.Paused ? timing.dueAt(clock, shownAt) : clock.dueAt();
        List<Segment> segments = explained ? timing.explain(clock, due, shownAt) : List.of();
        return new ClockExplanation(
                feedbackId,
                now,
                asOf,
                clock.identity().id(),
                clock.identity().target(),
                clock.identity().cycle(),
                clock.state().name(),
                reasonOf(clock.state()),
                clock.slaCategory(),
                explained ? timing.basis() : null,
                timing == null ? null : timing.calendar().zone().getId(),
                clock.startedAt(),
                due,
                explained && clock.override() != null ? timing.computed().dueAt(clock, shownAt) : null,
                OverrideInForce.of(clock.override()),
                segments.stream().map(SegmentView::of).toList(),
                totalsOf(segments),
                clock.identity().policy(),
                clock.identity().calendar());
    }

    private static String reasonOf(ClockState state) {
        return switch (state) {
            case ClockState.Paused paused -> paused.reasonCode();
            case ClockState.Cancelled cancelled -> cancelled.reasonCode();
            case ClockState.NotApplicable none -> none.reasonCode();
            case ClockState.Running running -> null;
            case ClockState.Met met -> null;
            case ClockState.Breached breached -> null;
        };
    }

    private static Map<Segment.Kind, Duration> totalsOf(List<Segment> segments) {
        Map<Segment.Kind, Duration> totals = new LinkedHashMap<>();
        segments.forEach(segment -> totals.merge(segment.kind(), segment.length(), Duration::plus));
        return totals;
    }
}
