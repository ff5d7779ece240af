package io.redress.sla.simulation.domain;

import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.util.UUID;

/**
 * A clock as it is and as it would be.
 *
 * @param slaCategory as it is
 * @param dueAt as it is; projected while paused
 * @param newDueAt null if the version has no length for its target
 */
public record Comparison(
        UUID clockId,
        UUID feedbackId,
        Target target,
        SlaCategory slaCategory,
        Instant dueAt,
        Instant newDueAt,
        Effect effect) {

    /**
     * @param judgedAt the present for an open clock, else when it was fulfilled; what happens exactly at due is in time
     * @param open whether it is still to be fulfilled, so that time alone decides
     * @param breached whether it counts as missed now
     */
    public static Effect effect(Instant dueAt, Instant newDueAt, Instant judgedAt, boolean open, boolean breached) {
        if (newDueAt == null) {
            return Effect.WITHOUT_TARGET;
        }
        boolean wouldBeBreached = open ? !newDueAt.isAfter(judgedAt) : judgedAt.isAfter(newDueAt);
        if (breached != wouldBeBreached) {
            return wouldBeBreached ? Effect.NEWLY_BREACHED : Effect.RESCUED;
        }
        int order = newDueAt.compareTo(dueAt);
        return order == 0 ? Effect.UNCHANGED : order < 0 ? Effect.EARLIER : Effect.LATER;
    }
}
