package io.redress.intake.feedback.domain;

import java.time.Instant;

/**
 * When what happened to feedback in its present cycle; null for what has not.
 *
 * @param acknowledgedAutomatically whether the last acknowledgement was given by a machine
 * @param reopenedAt when the present cycle began; null in the first
 */
public record Milestones(
        Instant acknowledgedAt,
        boolean acknowledgedAutomatically,
        Instant analysedAt,
        Instant resolvedAt,
        Instant closedAt,
        Instant reopenedAt,
        Instant withdrawnAt) {

    /** Nothing has happened yet. */
    public static final Milestones NONE = new Milestones(null, false, null, null, null, null, null);

    Milestones acknowledged(Instant at, boolean automated) {
        return new Milestones(at, automated, analysedAt, resolvedAt, closedAt, reopenedAt, withdrawnAt);
    }

    Milestones analysed(Instant at) {
        return new Milestones(
                acknowledgedAt, acknowledgedAutomatically, at, resolvedAt, closedAt, reopenedAt, withdrawnAt);
    }

    Milestones resolved(Instant at) {
        return new Milestones(
                acknowledgedAt, acknowledgedAutomatically, analysedAt, at, closedAt, reopenedAt, withdrawnAt);
    }

    Milestones closed(Instant at) {
        return new Milestones(
                acknowledgedAt, acknowledgedAutomatically, analysedAt, resolvedAt, at, reopenedAt, withdrawnAt);
    }

    Milestones withdrawn(Instant at) {
        return new Milestones(
                acknowledgedAt, acknowledgedAutomatically, analysedAt, resolvedAt, closedAt, reopenedAt, at);
    }

    static Milestones reopened(Instant at) {
        return new Milestones(null, false, null, null, null, at, null);
    }
}
