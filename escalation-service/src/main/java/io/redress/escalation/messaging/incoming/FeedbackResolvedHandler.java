package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.CloseAssignment;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.CloseReason;
import io.redress.escalation.assignment.persistence.Assignments;
import jakarta.inject.Singleton;

/** What is resolved needs nobody any more. */
@Singleton
class FeedbackResolvedHandler extends FeedbackEventHandler<FeedbackResolved> {

    private final CloseAssignment closeAssignment;

    FeedbackResolvedHandler(Assignments assignments, CloseAssignment closeAssignment) {
        super(assignments, "redress.feedback.resolved.v1", FeedbackResolved.class);
        this.closeAssignment = closeAssignment;
    }

    @Override
    void handle(Assignment assignment, FeedbackResolved fact) {
        closeAssignment.close(
                assignment, CloseReason.RESOLVED, fact.resolvedAt(), Words.actor(fact.actorRole(), fact.actorId()));
    }
}
