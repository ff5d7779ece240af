package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.CloseAssignment;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.CloseReason;
import io.redress.escalation.assignment.persistence.Assignments;
import jakarta.inject.Singleton;

/** What is withdrawn needs nobody any more. */
@Singleton
class FeedbackWithdrawnHandler extends FeedbackEventHandler<FeedbackWithdrawn> {

    private final CloseAssignment closeAssignment;

    FeedbackWithdrawnHandler(Assignments assignments, CloseAssignment closeAssignment) {
        super(assignments, "redress.feedback.withdrawn.v1", FeedbackWithdrawn.class);
        this.closeAssignment = closeAssignment;
    }

    @Override
    void handle(Assignment assignment, FeedbackWithdrawn fact) {
        closeAssignment.close(
                assignment, CloseReason.WITHDRAWN, fact.withdrawnAt(), Words.actor(fact.actorRole(), fact.actorId()));
    }
}
