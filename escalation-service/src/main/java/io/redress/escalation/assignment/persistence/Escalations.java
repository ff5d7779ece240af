package io.redress.escalation.assignment.persistence;

import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.ladder.domain.TierLedger;
import io.redress.escalation.organisation.domain.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The escalations of feedback, opinion spikes and recurring issues. Works within the caller's transaction. */
@ApplicationScoped
public class Escalations {

    private final EntityManager entities;

    Escalations(EntityManager entities) {
        this.entities = entities;
    }

    /** In the order in which they happened. */
    public List<Escalation> of(UUID feedbackId) {
        return assignment(feedbackId).escalations.stream()
                .map(EscalationEntity::toDomain)
                .toList();
    }

    /** The raises that still hold the feedback up, oldest first. */
    public List<Escalation> standing(UUID feedbackId) {
        return standing(assignment(feedbackId));
    }

    /** Adds an escalation of a feedback, and counts whether it still stands as a raise. */
    public void add(UUID feedbackId, Escalation escalation) {
        AssignmentEntity assignment = assignment(feedbackId);
        EscalationEntity row = EscalationEntity.of("FEEDBACK", feedbackId, escalation);
        row.assignment = assignment;
        assignment.escalations.add(row);
        entities.persist(row);
        count(assignment);
    }

    /** Adds an escalation of something that is no feedback. */
    public void addAbout(String subjectType, UUID subjectId, Escalation escalation) {
        entities.persist(EscalationEntity.of(subjectType, subjectId, escalation));
    }

    /** Marks an escalation as undone. */
    public void saveRetraction(UUID feedbackId, Escalation escalation) {
        AssignmentEntity assignment = assignment(feedbackId);
        assignment.escalations.stream()
                .filter(row -> row.id.equals(escalation.id()))
                .forEach(row -> row.retractedAt = escalation.retractedAt());
        count(assignment);
    }

    /** Removes the texts that people gave as reasons. @return how many there were */
    public int blankReasons(UUID feedbackId) {
        List<EscalationEntity> told = assignment(feedbackId).escalations.stream()
                .filter(row -> row.reason != null)
                .toList();
        told.forEach(row -> row.reason = null);
        return told.size();
    }

    private static void count(AssignmentEntity assignment) {
        assignment.standingRaises = standing(assignment).size();
    }

    private static List<Escalation> standing(AssignmentEntity assignment) {
        List<Escalation> all =
                assignment.escalations.stream().map(EscalationEntity::toDomain).toList();
        return new TierLedger(new Tier(assignment.routedTier), all).standing();
    }

    private AssignmentEntity assignment(UUID feedbackId) {
        return entities.find(AssignmentEntity.class, feedbackId);
    }
}
