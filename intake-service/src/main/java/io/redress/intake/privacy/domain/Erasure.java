package io.redress.intake.privacy.domain;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Personal data has to go.
 *
 * @param customerId whose; null where a retention period ended for feedback of many
 * @param issuer with subject and role: who asked for it
 * @param role null for nobody in person
 * @param feedbackCount how many feedback it covers
 * @param blankedAt when this service had blanked everything; null before
 * @param completedAt when the other services had too; null before
 */
public record Erasure(
        UUID id,
        UUID customerId,
        String reasonCode,
        String reason,
        String issuer,
        String subject,
        Role role,
        Instant requestedAt,
        int feedbackCount,
        Instant blankedAt,
        Instant completedAt) {

    /** Who asked for it, in the role in which they did. */
    public Actor actor() {
        return new Actor(issuer, subject, role == null ? Set.of() : Set.of(role), null);
    }
}
