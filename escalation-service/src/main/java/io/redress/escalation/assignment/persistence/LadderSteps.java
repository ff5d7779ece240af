package io.redress.escalation.assignment.persistence;

import io.redress.escalation.ladder.domain.LadderOccasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Which steps of the ladder have acted. Works within the caller's transaction. */
@ApplicationScoped
public class LadderSteps {

    /** What became of a step: it acted, a higher mark stood in for it, or the feedback was over already. */
    public enum Outcome {
        TAKEN,
        SKIPPED,
        TOO_LATE
    }

    private final EntityManager entities;

    LadderSteps(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether any step has acted on this occasion; then no other may, though the tier has changed since. */
    public boolean hasActed(UUID feedbackId, LadderOccasion occasion) {
        return assignment(feedbackId).stepsTaken.stream().anyMatch(step -> step.isOf(occasion));
    }

    /** @return false when this step was recorded for this occasion before; then it must not act */
    public boolean claim(UUID feedbackId, LadderOccasion occasion, String stepId, Outcome outcome, Instant at) {
        AssignmentEntity assignment = assignment(feedbackId);
        boolean known =
                assignment.stepsTaken.stream().anyMatch(step -> step.isOf(occasion) && step.stepId.equals(stepId));
        if (known) {
            return false;
        }
        LadderStepTakenEntity row = LadderStepTakenEntity.of(assignment, occasion, stepId);
        row.outcome = outcome.name();
        row.takenAt = at;
        assignment.stepsTaken.add(row);
        entities.persist(row);
        return true;
    }

    private AssignmentEntity assignment(UUID feedbackId) {
        return entities.find(AssignmentEntity.class, feedbackId);
    }
}
