package io.redress.intake.imports;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ImportPlan;
import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.imports.domain.ReceivedRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An import and how far it has come.
 *
 * @param sourceSystem the only source system an integration may import; null for people
 * @param fileHash tells one file from another
 * @param plan how its file is read
 * @param dryRun whether rows are only read and judged
 * @param total rows in the file; null until they are counted
 * @param worked how long rows were worked on, without waits and pauses
 * @param problem why it failed; null unless it did
 */
public record ImportJob(
        UUID id,
        String mapping,
        ImportMode mode,
        ReceivedRule received,
        FileFormat format,
        ImportPlan plan,
        boolean dryRun,
        ImportStatus status,
        String sourceSystem,
        String issuer,
        String subject,
        Role role,
        Instant requestedAt,
        String fileHash,
        Instant startedAt,
        Instant finishedAt,
        Long total,
        long done,
        Duration worked,
        Tally tally,
        String problem) {

    /** How many rows ended how. */
    public record Tally(long accepted, long updated, long duplicate, long rejected) {

        /** Nothing yet. */
        public static final Tally NONE = new Tally(0, 0, 0, 0);
    }

    /** Who asked for it, and acts in its events. */
    public Actor actor() {
        return new Actor(issuer, subject, Set.of(role), sourceSystem);
    }
}
