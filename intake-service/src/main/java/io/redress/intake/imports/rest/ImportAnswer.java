package io.redress.intake.imports.rest;

import io.redress.intake.imports.ImportJob;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.imports.domain.ReceivedRule;
import java.time.Duration;
import java.time.Instant;
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
        Progress progress,
        Results results,

        @Schema(description = "Rows done per second since it started")
        Long rowsPerSecond,

        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "Why it failed; absent unless it did")
        String problem,

        Instant serverTime) {

    @Schema(name = "ImportProgress")
    record Progress(
            long done,

            @Schema(description = "Absent until the rows are counted")
            Long total) {}

    @Schema(name = "ImportResults", description = "How many rows ended how")
    record Results(
            @Schema(description = "New feedback") long accepted,

            @Schema(description = "Newer revisions of known feedback")
            long updated,

            @Schema(description = "Known already, nothing changed")
            long duplicate,

            @Schema(description = "At fault; GET /imports/{id}/rows?outcome=REJECTED says why")
            long rejected) {}

    static ImportAnswer of(ImportJob job, Instant now) {
        var tally = job.tally();
        return new ImportAnswer(
                job.id(),
                job.status(),
                job.mapping(),
                job.mode(),
                job.received(),
                job.format(),
                new Progress(job.done(), job.total()),
                new Results(tally.accepted(), tally.updated(), tally.duplicate(), tally.rejected()),
                rate(job, now),
                job.requestedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.problem(),
                now);
    }

    private static Long rate(ImportJob job, Instant now) {
        if (job.startedAt() == null) {
            return null;
        }
        var millis = Duration.between(job.startedAt(), job.finishedAt() == null ? now : job.finishedAt())
                .toMillis();
        return job.done() * 1000 / Math.max(1, millis);
    }
}
