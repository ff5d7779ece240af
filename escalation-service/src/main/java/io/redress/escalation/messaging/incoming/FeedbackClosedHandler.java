package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.CloseAssignment;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.CloseReason;
import io.redress.escalation.assignment.persistence.Assignments;
import jakarta.inject.Singleton;

/** Closing ends an assignment that a resolution has not ended. */
@Singleton
class FeedbackClosedHandler extends FeedbackEventHandler<FeedbackClosed> {

    private final CloseAssignment closeAssignment;

    FeedbackClosedHandler(Assignments assignments, CloseAssignment closeAssignment) {
        super(assignments, "redress.feedback.closed.v1", FeedbackClosed.class);
        this.closeAssignment = closeAssignment;
    }

    @Override
    void handle(Assignment assignment, FeedbackClosed fact) {
        closeAssignment.close(
                assignment, CloseReason.CLOSED, fact.closedAt(), Words.actor(fact.actorRole(), fact.actorId()));
    }
}
