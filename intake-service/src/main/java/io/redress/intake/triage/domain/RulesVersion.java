package io.redress.intake.triage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A version of the triage rules. Its rules never change.
 *
 * @param effectiveAt from when its author wants it; null for at once
 * @param createdAt null until stored
 * @param authorId who wrote it, as an opaque id; null for the built-in version
 * @param inForceAt from when it holds: the later of effectiveAt and the approval; null until approved
 * @param activatedAt when its coming into force was published; null until then
 */
public record RulesVersion(
        int version,
        List<Rule> rules,
        Instant effectiveAt,
        LocalDate reviewOn,
        Instant createdAt,
        UUID authorId,
        Instant approvedAt,
        UUID approverId,
        Instant inForceAt,
        Instant activatedAt) {

    public RulesVersion {
        rules = List.copyOf(rules);
    }

    /** Whether somebody else has agreed to it. */
    public boolean approved() {
        return approvedAt != null;
    }
}
