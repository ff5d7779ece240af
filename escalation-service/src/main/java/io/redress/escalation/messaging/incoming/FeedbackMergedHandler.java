package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.CloseAssignment;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.CloseReason;
import io.redress.escalation.assignment.persistence.Assignments;
import jakarta.inject.Singleton;

/** What was merged is dealt with in the survivor. */
@Singleton
class FeedbackMergedHandler extends FeedbackEventHandler<FeedbackMerged> {

    private final CloseAssignment closeAssignment;

    FeedbackMergedHandler(Assignments assignments, CloseAssignment closeAssignment) {
        super(assignments, "redress.feedback.merged.v1", FeedbackMerged.class);
        this.closeAssignment = closeAssignment;
    }

    @Override
    void handle(Assignment assignment, FeedbackMerged fact) {
        closeAssignment.close(
                assignment, CloseReason.MERGED, fact.mergedAt(), Words.actor(fact.actorRole(), fact.actorId()));
    }
}
