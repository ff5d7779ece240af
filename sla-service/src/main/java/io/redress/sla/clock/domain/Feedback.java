package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.Circumstances;
import io.redress.sla.policy.domain.Traits;
import java.time.Instant;
import java.util.UUID;

/**
 * What the clocks have to know of a feedback.
 *
 * @param kind as intake writes it
 * @param severity as intake writes it
 * @param receivedAt when it counts as received; a merge may move it to an earlier instant
 * @param cycle counts from 1, a reopening starts the next
 * @param cycleStartedAt when this cycle began
 * @param acknowledgedAt when it was acknowledged in this cycle in a way that counts, or null
 * @param open whether anything can still be done about it
 * @param customerWait the wait that is on, or null
 * @param planRevisions how often a plan was communicated
 */
public record Feedback(
        Subject subject,
        String kind,
        String severity,
        Instant receivedAt,
        int cycle,
        Instant cycleStartedAt,
        Instant acknowledgedAt,
        boolean open,
        Wait customerWait,
        int planRevisions) {

    /** What it is. All but the traits never changes, and stands in every event. */
    public record Subject(UUID id, String reference, String sourceSystem, boolean historical, Traits traits) {}

    /** Feedback that has just been received. */
    public static Feedback received(Subject subject, String kind, String severity, Instant receivedAt) {
        return new Feedback(subject, kind, severity, receivedAt, 1, receivedAt, null, true, null, 0);
    }

    /** What conditions of a policy see of it in one of its cycles. */
    public Circumstances circumstances(int inCycle) {
        return new Circumstances(kind, subject.traits(), inCycle > 1);
    }

    Feedback classified(String newKind, String newSeverity) {
        return new Feedback(
                subject,
                newKind,
                newSeverity,
                receivedAt,
                cycle,
                cycleStartedAt,
                acknowledgedAt,
                open,
                customerWait,
                planRevisions);
    }

    Feedback updated(Traits traits) {
        return new Feedback(
                new Subject(subject.id(), subject.reference(), subject.sourceSystem(), subject.historical(), traits),
                kind,
                severity,
                receivedAt,
                cycle,
                cycleStartedAt,
                acknowledgedAt,
                open,
                customerWait,
                planRevisions);
    }

    Feedback acknowledged(Instant at) {
        return new Feedback(
                subject, kind, severity, receivedAt, cycle, cycleStartedAt, at, open, customerWait, planRevisions);
    }

    Feedback waiting(Wait newWait) {
        return new Feedback(
                subject,
                kind,
                severity,
                receivedAt,
                cycle,
                cycleStartedAt,
                acknowledgedAt,
                open,
                newWait,
                planRevisions);
    }

    Feedback planned() {
        return new Feedback(
                subject,
                kind,
                severity,
                receivedAt,
                cycle,
                cycleStartedAt,
                acknowledgedAt,
                open,
                customerWait,
                planRevisions + 1);
    }

    Feedback receivedAt(Instant at) {
        return new Feedback(
                subject,
                kind,
                severity,
                at,
                cycle,
                cycle == 1 ? at : cycleStartedAt,
                acknowledgedAt,
                open,
                customerWait,
                planRevisions);
    }

    Feedback over() {
        return new Feedback(
                subject, kind, severity, receivedAt, cycle, cycleStartedAt, acknowledgedAt, false, null, planRevisions);
    }

    Feedback reopened(int newCycle, Instant at) {
        return new Feedback(subject, kind, severity, receivedAt, newCycle, at, null, true, null, planRevisions);
    }
}
