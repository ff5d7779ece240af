package io.redress.sla.simulation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.simulation.PolicyJob;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Open clocks on their way to another version. */
@Schema(name = "PolicyMigration")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MigrationView(
        UUID id,
        VersionRef policy,
        PolicyJob.Status status,
        SimulationView.Progress progress,
        Instant serverTime,

        @Schema(description = "Opaque id of who asked for it")
        UUID requestedBy,

        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "Code of what ended a failed one")
        String problem) {

    static MigrationView of(PolicyJob job, Instant now) {
        return new MigrationView(
                job.id(),
                job.policy(),
                job.status(),
                SimulationView.Progress.of(job),
                now,
                job.requestedBy(),
                job.requestedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.problem());
    }
}
