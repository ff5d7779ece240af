package io.redress.sla.clock.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.clock.domain.ClockMark;
import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.DueOverride;
import io.redress.sla.clock.domain.Timing;
import io.redress.sla.http.AllowedAction;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The clocks of a feedback as a front end draws them. */
@Schema(name = "ClockList")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockList(
        UUID feedbackId,
        Instant serverTime,

        @Schema(description = "The instant whose belief is told; absent for now")
        Instant asOf,

        List<ClockView> items) {

    static final String EXAMPLE = """
            {"feedbackId":"01a1f878-5c80-704a-8778-0b046d04a778","serverTime":"2026-11-20T10:50:00Z","items":[\
            {"id":"01a1f878-5e1c-728b-87bc-6f28a928b7bc","target":"ACKNOWLEDGEMENT","cycle":1,"version":1,"state":"RUNNING",\
            "slaCategory":"CRITICAL","startedAt":"2026-11-20T10:20:00Z","dueAt":"2026-11-20T14:20:00Z",\
            "originalDueAt":"2026-11-20T14:20:00Z","basis":"ELAPSED","percentUsed":12.5,"running":true,\
            "remaining":{"business":"PT3H30M","elapsed":"PT3H30M"},\
            "marks":[{"name":"WARN_75","at":"2026-11-20T13:20:00Z","status":"OUTSTANDING"}],\
            "policy":{"id":"default","version":1},"calendar":{"id":"company","version":1},\
            "allowedActions":[{"action":"override","allowed":true}]}]}""";

    /**
     * One clock.
     *
     * @param running whether time counts at this moment
     * @param notRunningBecause PAUSED, OUTSIDE_HOURS, or the state that ended it
     */
    @Schema(name = "Clock")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClockView(
            UUID id,
            Target target,

            @Schema(description = "Counts from 1; a reopening starts the next")
            int cycle,

            @Schema(
                    description =
                            "Counts from 1; another one whenever the due date moves for another reason than a running"
                                    + " wait. Send it in If-Match to override the due date as it was read")
            int version,

            ClockState.Name state,
            SlaCategory slaCategory,
            Instant startedAt,

            @Schema(description = "Absent when PAUSED or NOT_APPLICABLE")
            Instant dueAt,

            @Schema(description = "When it was due at first")
            Instant originalDueAt,

            @Schema(description = "When it would be due without its override; absent without one")
            Instant computedDueAt,

            @Schema(description = "What a person has set the due date to; absent if nobody has")
            OverrideInForce override,

            @Schema(description = "When it would be due if the wait ended now")
            Instant projectedDueAt,

            LocalDate promisedOn,
            Basis basis,

            @Schema(description = "Used share of the time it may take, in percent; not capped at 100")
            Double percentUsed,

            Remaining remaining,
            boolean running,
            String notRunningBecause,
            Instant pausedSince,

            @Schema(description = "Why it is PAUSED, CANCELLED or NOT_APPLICABLE")
            String reasonCode,

            Instant fulfilledAt,
            String fulfilledBy,
            Boolean breachedOnChange,

            @Schema(
                    description =
                            "In the order of their instants. One that was reached before the due date moved, and does"
                                    + " not lie ahead again, is told as it was reached then")
            List<MarkView> marks,

            VersionRef policy,
            VersionRef calendar,

            @Schema(description = "override, and withdrawOverride if there is one; none of what was believed earlier")
            List<AllowedAction> allowedActions) {

        static ClockView of(ClockSnapshot clock, Timing timing, List<AllowedAction> actions, Instant now) {
            StateView state = StateView.of(clock.state());
            boolean paused = clock.state() instanceof ClockState.Paused;
            boolean open = paused || clock.state() instanceof ClockState.Running;
            boolean timed = timing != null && clock.dueAt() != null;
            Instant due = !timed ? null : paused ? timing.dueAt(clock, now) : clock.dueAt();
            Instant until = state.fulfilledAt() == null ? now : state.fulfilledAt();
            String why = whyNot(clock, timing, now);
            return new ClockView(
                    clock.identity().id(),
                    clock.identity().target(),
                    clock.identity().cycle(),
                    clock.generation(),
                    clock.state().name(),
                    clock.slaCategory(),
                    clock.startedAt(),
                    paused ? null : clock.dueAt(),
                    clock.originalDueAt(),
                    timed && clock.override() != null ? timing.computed().dueAt(clock, now) : null,
                    OverrideInForce.of(clock.override()),
                    paused ? due : null,
                    clock.dueAt() == null ? null : clock.promisedOn(),
                    timed ? timing.basis() : null,
                    timed && !(clock.state() instanceof ClockState.Cancelled)
                            ? rounded(
                                    timing.percentUsed(clock.startedAt(), due, until, timing.pausesUntil(clock, until)))
                            : null,
                    timed && open ? Remaining.of(timing, now, due) : null,
                    why == null,
                    why,
                    paused ? state.at() : null,
                    state.reasonCode(),
                    state.fulfilledAt(),
                    state.fulfilledBy(),
                    clock.state() instanceof ClockState.Breached breached ? breached.onChange() : null,
                    clock.latestMarks().stream().map(MarkView::of).toList(),
                    clock.identity().policy(),
                    clock.identity().calendar(),
                    actions);
        }

        private static String whyNot(ClockSnapshot clock, Timing timing, Instant now) {
            if (!(clock.state() instanceof ClockState.Running)) {
                return clock.state().name().name();
            }
            boolean outside = timing != null
                    && timing.basis() != Basis.ELAPSED
                    && !timing.calendar().isWorking(now);
            return outside ? "OUTSIDE_HOURS" : null;
        }

        private static Double rounded(double percent) {
            return Math.round(percent * 100) / 100.0;
        }
    }

    /** An override that a clock is held to. */
    @Schema(name = "OverrideInForce")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OverrideInForce(
            UUID id,

            @Schema(description = "What it says; pauses since then move the clock's own dueAt further")
            Instant dueAt,

            Instant overriddenAt,
            String reasonCode) {

        static OverrideInForce of(DueOverride override) {
            return override == null
                    ? null
                    : new OverrideInForce(
                            override.id(), override.dueAt(), override.overriddenAt(), override.reasonCode());
        }
    }

    /** What is left until due, none once it is past. */
    @Schema(name = "Remaining")
    record Remaining(
            @Schema(implementation = String.class, examples = "PT3H30M")
            Duration business,

            @Schema(implementation = String.class, examples = "PT3H30M")
            Duration elapsed) {

        static Remaining of(Timing timing, Instant now, Instant due) {
            Instant end = due.isBefore(now) ? now : due;
            return new Remaining(timing.calendar().workingTime(now, end), Duration.between(now, end));
        }
    }

    /** A mark and what became of it. */
    @Schema(name = "ClockMark")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MarkView(String name, Instant at, ClockMark.Status status, Instant firedAt) {

        static MarkView of(ClockMark mark) {
            return new MarkView(mark.name(), mark.at(), mark.status(), mark.firedAt());
        }
    }

    private record StateView(Instant at, String reasonCode, Instant fulfilledAt, String fulfilledBy) {

        static StateView of(ClockState state) {
            return switch (state) {
                case ClockState.Running running -> new StateView(null, null, null, null);
                case ClockState.Paused paused -> new StateView(paused.since(), paused.reasonCode(), null, null);
                case ClockState.Met met -> new StateView(met.at(), null, met.at(), met.by());
                case ClockState.Breached breached ->
                    new StateView(null, null, breached.fulfilledAt(), breached.fulfilledBy());
                case ClockState.Cancelled cancelled -> new StateView(null, cancelled.reasonCode(), null, null);
                case ClockState.NotApplicable none -> new StateView(null, none.reasonCode(), null, null);
            };
        }
    }
}
