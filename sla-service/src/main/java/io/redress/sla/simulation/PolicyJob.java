package io.redress.sla.simulation;

import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.simulation.domain.Tally;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that is done with a version of a policy to many feedback, bit by bit.
 *
 * @param since only feedback received since then, or null
 * @param lastFeedbackId up to where it has come, or null
 * @param done feedback worked on
 * @param total feedback to work on, as counted at the start; null until then
 * @param result what was counted; null for a migration
 * @param problem code of what ended it, or null
 */
public record PolicyJob(
        UUID id,
        VersionRef policy,
        Kind kind,
        Instant since,
        Status status,
        UUID requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        UUID lastFeedbackId,
        long done,
        Long total,
        Tally.Result result,
        String problem) {

    /** What it does. */
    public enum Kind {
        /** Compares open clocks. */
        SIMULATION_OF_OPEN,
        /** Compares clocks that have an outcome. */
        SIMULATION_OF_CLOSED,
        /** Moves open clocks. */
        MIGRATION
    }

    /** How far it is. */
    public enum Status {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    public boolean isSimulation() {
        return kind != Kind.MIGRATION;
    }

    PolicyJob progressed(
            Status newStatus, Instant endedAt, UUID lastId, long newDone, long newTotal, Tally.Result newResult) {
        return new PolicyJob(
                id,
                policy,
                kind,
                since,
                newStatus,
                requestedBy,
                requestedAt,
                startedAt,
                endedAt,
                lastId,
                newDone,
                newTotal,
                newResult,
                null);
    }

    PolicyJob failed(Instant at, String code) {
        return new PolicyJob(
                id,
                policy,
                kind,
                since,
                Status.FAILED,
                requestedBy,
                requestedAt,
                startedAt,
                at,
                lastFeedbackId,
                done,
                total,
                result,
                code);
    }
}
