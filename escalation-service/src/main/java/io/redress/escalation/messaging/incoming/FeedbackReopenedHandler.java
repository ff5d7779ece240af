package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.ReopenAssignment;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import jakarta.inject.Singleton;

/** Reopened feedback goes back to whoever had it, and up when the customer is not satisfied. */
@Singleton
class FeedbackReopenedHandler extends FeedbackEventHandler<FeedbackReopened> {

    private final ReopenAssignment reopenAssignment;

    FeedbackReopenedHandler(Assignments assignments, ReopenAssignment reopenAssignment) {
        super(assignments, "redress.feedback.reopened.v1", FeedbackReopened.class);
        this.reopenAssignment = reopenAssignment;
    }

    @Override
    void handle(Assignment assignment, FeedbackReopened fact) {
        reopenAssignment.reopen(
                assignment, fact.cycle(), fact.reasonCode(), Words.actor(fact.actorRole(), fact.actorId()));
    }
}
