package io.redress.intake.feedback.domain;

import io.redress.intake.triage.domain.Classification;
import io.redress.intake.triage.domain.TextReading;
import java.time.Instant;
import java.util.UUID;

/**
 * One expression of a customer, as it stands.
 *
 * @param version counts its changes from 1; the ETag
 * @param cycle 1, then one more with every reopening
 * @param historical imported as history: never routed, never alarms
 * @param customerId the customer's id here; null for somebody unknown
 * @param fingerprint hash of what the sender said
 * @param receivedAt when it reached us; starts the clocks
 * @param recordedAt when it was stored
 * @param erasedAt since when its personal data is gone or about to go; null while it stays
 */
public record Feedback(
        UUID id,
        String reference,
        int version,
        FeedbackState state,
        int cycle,
        boolean awaitingCustomer,
        boolean historical,
        Source source,
        UUID customerId,
        Customer customer,
        Content content,
        UUID fingerprint,
        Classification classification,
        Milestones milestones,
        Instant receivedAt,
        Instant recordedAt,
        Instant erasedAt) {

    private static final UUID NO_FINGERPRINT = new UUID(0, 0);

    /** What the rules look at. */
    public Situation situation() {
        return new Situation(
                state,
                classification.kind(),
                classification.severity(),
                milestones.acknowledgedAutomatically(),
                awaitingCustomer,
                erased());
    }

    /** Whether its personal data is gone or about to go: nothing brings it back. */
    public boolean erased() {
        return erasedAt != null;
    }

    /** Without what could tell who sent it and what they said; what figures are made of stays. */
    public Feedback withoutPersonalData() {
        return new Feedback(
                id,
                reference,
                version + 1,
                state,
                cycle,
                awaitingCustomer,
                historical,
                source.erased(),
                customerId,
                customer.erased(),
                content.erased(),
                NO_FINGERPRINT,
                classification.erased(),
                milestones,
                receivedAt,
                recordedAt,
                erasedAt);
    }

    /** Whether mail reaches its customer; nobody is written to about history. */
    public boolean reachedByMail() {
        return customer.email() != null && !historical;
    }

    /** The customer has been told that it arrived. */
    public Feedback acknowledged(Instant at, boolean automated) {
        var next = state instanceof FeedbackState.Unanswered unanswered ? unanswered.acknowledge(at) : state;
        return in(next, cycle, milestones.acknowledged(at, automated));
    }

    /** It has moved on along a line of the table. */
    public Feedback after(Transition transition, Instant at) {
        return switch (transition.action()) {
            case ACKNOWLEDGE -> acknowledged(at, false);
            case ANALYSE -> in(transition.to(), cycle, milestones.analysed(at));
            case RESOLVE -> in(transition.to(), cycle, milestones.resolved(at));
            case CLOSE -> in(transition.to(), cycle, milestones.closed(at));
            case REOPEN -> in(transition.to(), cycle + 1, Milestones.reopened(at));
            case WITHDRAW -> in(transition.to(), cycle, milestones.withdrawn(at));
            case CLASSIFY,
                    RECORD_STEP,
                    CONTACT,
                    RECORD_REPLY,
                    END_WAIT,
                    EDIT,
                    ATTACH,
                    REMOVE_ATTACHMENT,
                    PLAN,
                    REQUEST_ESCALATION,
                    REVIEW,
                    RECORD_SATISFACTION,
                    MERGE -> in(transition.to(), cycle, milestones);
        };
    }

    /** It has been classified again. */
    public Feedback classified(Classification now) {
        return new Feedback(
                id,
                reference,
                version + 1,
                state,
                cycle,
                awaitingCustomer,
                historical,
                source,
                customerId,
                customer,
                content,
                fingerprint,
                now,
                milestones,
                receivedAt,
                recordedAt,
                erasedAt);
    }

    /** We wait for the customer, or no longer. */
    public Feedback waiting(boolean awaiting) {
        return new Feedback(
                id,
                reference,
                version + 1,
                state,
                cycle,
                awaiting,
                historical,
                source,
                customerId,
                customer,
                content,
                fingerprint,
                classification,
                milestones,
                receivedAt,
                recordedAt,
                erasedAt);
    }

    /** Another one was merged into it, and the earlier receipt of both counts. */
    public Feedback absorbing(Feedback merged) {
        var earlier = merged.receivedAt().isBefore(receivedAt) ? merged.receivedAt() : receivedAt;
        return new Feedback(
                id,
                reference,
                version + 1,
                state,
                cycle,
                awaitingCustomer,
                historical,
                source,
                customerId,
                customer,
                content,
                fingerprint,
                classification,
                milestones,
                earlier,
                recordedAt,
                erasedAt);
    }

    /** The source has sent a newer version of it. */
    public Feedback updated(
            Source newSource,
            UUID newCustomerId,
            Customer newCustomer,
            Content newContent,
            UUID newFingerprint,
            TextReading newReading) {
        return new Feedback(
                id,
                reference,
                version + 1,
                state,
                cycle,
                awaitingCustomer,
                historical,
                newSource,
                newCustomerId,
                newCustomer,
                newContent,
                newFingerprint,
                classification.reread(newReading),
                milestones,
                receivedAt,
                recordedAt,
                erasedAt);
    }

    private Feedback in(FeedbackState next, int nextCycle, Milestones nextMilestones) {
        return new Feedback(
                id,
                reference,
                version + 1,
                next,
                nextCycle,
                awaitingCustomer,
                historical,
                source,
                customerId,
                customer,
                content,
                fingerprint,
                classification,
                nextMilestones,
                receivedAt,
                recordedAt,
                erasedAt);
    }
}
