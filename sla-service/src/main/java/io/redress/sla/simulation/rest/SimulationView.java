package io.redress.sla.simulation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.simulation.PolicyJob;
import io.redress.sla.simulation.domain.Comparison;
import io.redress.sla.simulation.domain.Effect;
import io.redress.sla.simulation.domain.Tally;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version of a policy would do to clocks, as far as it has been counted. */
@Schema(name = "Simulation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SimulationView(
        UUID id,
        VersionRef policy,
        SimulationRequest.Scope scope,

        @Schema(description = "With CLOSED: since when the feedback was received")
        Instant since,

        PolicyJob.Status status,
        Progress progress,
        Instant serverTime,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "Code of what ended a failed one")
        String problem,

        @Schema(description = "Clocks by target and their present SLA category")
        List<Group> items,

        @Schema(
                description =
                        "With OPEN: how many of those that have not run out are due on which day, in the company's"
                                + " zone")
        List<Tally.Day> loadPerDay) {

    static final String EXAMPLE = """
            {"id":"01a1f878-5c80-704a-8778-0b046d04a778","policy":{"id":"default","version":2},"scope":"OPEN",\
            "status":"SUCCEEDED","progress":{"done":5123,"total":5123},"serverTime":"2026-11-23T09:00:05Z",\
            "requestedAt":"2026-11-23T09:00:00Z","startedAt":"2026-11-23T09:00:01Z",\
            "finishedAt":"2026-11-23T09:00:04Z","items":[{"target":"RESOLUTION","slaCategory":"HIGH","clocks":40,\
            "unchanged":30,"earlier":6,"later":0,"newlyBreached":4,"rescued":0,"withoutTarget":0}],\
            "loadPerDay":[{"day":"2026-11-24","before":12,"after":18}]}""";

    static SimulationView of(PolicyJob job, Instant now) {
        boolean open = job.kind() == PolicyJob.Kind.SIMULATION_OF_OPEN;
        return new SimulationView(
                job.id(),
                job.policy(),
                open ? SimulationRequest.Scope.OPEN : SimulationRequest.Scope.CLOSED,
                job.since(),
                job.status(),
                Progress.of(job),
                now,
                job.requestedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.problem(),
                job.result().items().stream().map(Group::of).toList(),
                open ? job.result().loadPerDay() : null);
    }

    /** Feedback worked on, and to work on once it has been counted. */
    @Schema(name = "PolicyJobProgress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(long done, Long total) {

        static Progress of(PolicyJob job) {
            return new Progress(job.done(), job.total());
        }
    }

    /** The clocks of a target and SLA category. */
    @Schema(name = "SimulationGroup")
    record Group(
            Target target,
            SlaCategory slaCategory,
            long clocks,
            long unchanged,

            @Schema(description = "Due earlier, with the same outcome")
            long earlier,

            @Schema(description = "Due later, with the same outcome")
            long later,

            @Schema(description = "In time or open now, missed then")
            long newlyBreached,

            @Schema(description = "Missed now, in time or open then; a migration rescues none, outcomes stay")
            long rescued,

            @Schema(description = "The version has no length for the target; a migration ends such clocks")
            long withoutTarget) {

        static Group of(Tally.Item item) {
            return new Group(
                    item.target(),
                    item.slaCategory(),
                    item.effects().values().stream().mapToLong(Long::longValue).sum(),
                    item.effects().getOrDefault(Effect.UNCHANGED, 0L),
                    item.effects().getOrDefault(Effect.EARLIER, 0L),
                    item.effects().getOrDefault(Effect.LATER, 0L),
                    item.effects().getOrDefault(Effect.NEWLY_BREACHED, 0L),
                    item.effects().getOrDefault(Effect.RESCUED, 0L),
                    item.effects().getOrDefault(Effect.WITHOUT_TARGET, 0L));
        }
    }

    /** A clock that would change. */
    @Schema(name = "SimulatedClock")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClockView(
            UUID clockId,
            UUID feedbackId,
            Target target,
            SlaCategory slaCategory,

            @Schema(description = "As it is; projected while paused")
            Instant dueAt,

            @Schema(description = "Absent if the version has no length for the target")
            Instant newDueAt,

            Effect effect) {

        static ClockView of(Comparison comparison) {
            return new ClockView(
                    comparison.clockId(),
                    comparison.feedbackId(),
                    comparison.target(),
                    comparison.slaCategory(),
                    comparison.dueAt(),
                    comparison.newDueAt(),
                    comparison.effect());
        }
    }
}
