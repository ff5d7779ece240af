package io.redress.sla.policy;

import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of an SLA policy. Its rules never change.
 *
 * @param effectiveAt from when its author wants it, or null for at once
 * @param authorId who wrote it, as an opaque id; null for the built-in policy
 * @param inForceAt from when it holds: the later of effectiveAt and the approval; null until approved
 * @param activatedAt when its coming into force was published, or null
 */
public record PolicyVersion(
        VersionRef ref,
        RulesDocument rules,
        Instant effectiveAt,
        LocalDate reviewOn,
        Instant createdAt,
        UUID authorId,
        Instant approvedAt,
        UUID approverId,
        Instant inForceAt,
        Instant activatedAt) {

    public boolean isApproved() {
        return approvedAt != null;
    }

    PolicyVersion approved(Instant at, UUID by) {
        Instant from = effectiveAt != null && effectiveAt.isAfter(at) ? effectiveAt : at;
        return new PolicyVersion(ref, rules, effectiveAt, reviewOn, createdAt, authorId, at, by, from, activatedAt);
    }

    PolicyVersion activated(Instant at) {
        return new PolicyVersion(
                ref, rules, effectiveAt, reviewOn, createdAt, authorId, approvedAt, approverId, inForceAt, at);
    }
}
