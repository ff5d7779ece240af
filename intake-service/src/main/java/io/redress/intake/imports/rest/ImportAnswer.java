package io.redress.intake.imports.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.imports.ImportJob;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.ImportAction;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.imports.domain.Layout;
import io.redress.intake.imports.domain.ReceivedRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as callers see it. */
@Schema(name = "Import", description = "An import and how far it has come")
record ImportAnswer(
        UUID id,
        ImportStatus status,
        String mapping,
        ImportMode mode,
        ReceivedRule received,
        FileFormat format,

        @Schema(description = "How the file is read") Layout layout,

        @Schema(description = "Whether rows are only read and judged, and nothing is registered")
        boolean dryRun,

        Progress progress,
        Results results,

        @Schema(description = "Rows done per second of work, without waits and pauses")
        Long rowsPerSecond,

        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "Why it failed; absent unless it did")
        String problem,

        List<Allowed> allowedActions,
        Instant serverTime) {

    @Schema(name = "ImportProgress")
    record Progress(
            long done,

            @Schema(description = "Absent until the rows are counted")
            Long total,

            @Schema(description = "Of the total, rounded down; absent until the rows are counted", examples = "42")
            Integer percent,

            @Schema(
                    description = "How long it will take at the present rate; absent unless it runs",
                    examples = "PT1M5S")
            Duration remaining) {}

    @Schema(name = "ImportResults", description = "How many rows ended how; in a dry run, how many would")
    record Results(
            @Schema(description = "New feedback") long accepted,

            @Schema(description = "Newer revisions of known feedback")
            long updated,

            @Schema(description = "Known already, nothing changed")
            long duplicate,

            @Schema(description = "At fault; GET /imports/{id}/rows?outcome=REJECTED says why")
            long rejected) {}

    @Schema(name = "ImportAllowedAction", description = "What can be done with the import, by POST /imports/{id}/…")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Allowed(
            @Schema(examples = "pause") String action,
            boolean allowed,

            @Schema(description = "Why not; absent where it is")
            String why) {}

    static ImportAnswer of(ImportJob job, Actor actor, Instant now) {
        var tally = job.tally();
        var rate = rate(job);
        return new ImportAnswer(
                job.id(),
                job.status(),
                job.mapping(),
                job.mode(),
                job.received(),
                job.format(),
                job.plan() == null ? null : job.plan().layout(),
                job.dryRun(),
                new Progress(job.done(), job.total(), percent(job), remaining(job, rate)),
                new Results(tally.accepted(), tally.updated(), tally.duplicate(), tally.rejected()),
                rate,
                job.requestedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.problem(),
                allowed(job.status(), actor),
                now);
    }

    private static Long rate(ImportJob job) {
        return job.done() == 0
                ? null
                : job.done() * 1000 / Math.max(1, job.worked().toMillis());
    }

    private static Integer percent(ImportJob job) {
        return job.total() == null ? null : (int) (100 * job.done() / Math.max(1, job.total()));
    }

    private static Duration remaining(ImportJob job, Long rate) {
        return job.status() != ImportStatus.RUNNING || job.total() == null || rate == null || rate == 0
                ? null
                : Duration.ofSeconds(Math.ceilDiv(job.total() - job.done(), rate));
    }

    private static List<Allowed> allowed(ImportStatus status, Actor actor) {
        var may = actor.isAny(Role.ADMIN, Role.INTEGRATION);
        return Arrays.stream(ImportAction.values())
                .map(action -> new Allowed(
                        action.word(),
                        may && action.isLegalIn(status),
                        !may
                                ? "only for admins and the integration it is for"
                                : action.isLegalIn(status)
                                        ? null
                                        : "it is " + status.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
