package io.redress.sla.clock;

import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.util.UUID;

/**
 * An override of a due date, with who gave it and why.
 *
 * @param dueAt what it says, before any pause that followed
 * @param previousDueAt when the clock was due until then; projected if it was paused
 * @param computedDueAt when it was due by the rules alone at that instant
 * @param reasonCode may be null
 * @param reason free text
 * @param end null while it is in force, and once its clock has an outcome under it
 */
public record RecordedOverride(
        UUID id,
        UUID feedbackId,
        UUID clockId,
        Target target,
        int cycle,
        Instant dueAt,
        Instant previousDueAt,
        Instant computedDueAt,
        String reasonCode,
        String reason,
        UUID overriddenBy,
        Instant overriddenAt,
        Status status,
        End end) {

    /** What became of it. */
    public enum Status {
        IN_FORCE,
        REPLACED,
        WITHDRAWN
    }

    /**
     * Who ended it and why.
     *
     * @param reasonCode null unless given with a withdrawal
     * @param reason free text of a withdrawal, else null
     */
    public record End(UUID by, Instant at, String reasonCode, String reason) {}

    RecordedOverride withdrawn(UUID by, Instant at, Why why) {
        return ended(Status.WITHDRAWN, new End(by, at, why.code(), why.text()));
    }

    RecordedOverride replaced(UUID by, Instant at) {
        return ended(Status.REPLACED, new End(by, at, null, null));
    }

    private RecordedOverride ended(Status newStatus, End newEnd) {
        return new RecordedOverride(
                id,
                feedbackId,
                clockId,
                target,
                cycle,
                dueAt,
                previousDueAt,
                computedDueAt,
                reasonCode,
                reason,
                overriddenBy,
                overriddenAt,
                newStatus,
                newEnd);
    }

    /** Why somebody does so. @param code may be null */
    public record Why(String code, String text) {}
}
