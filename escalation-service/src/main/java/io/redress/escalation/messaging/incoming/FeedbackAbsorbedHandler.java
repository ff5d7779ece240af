package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import jakarta.inject.Singleton;

/** The survivor of a merge counts as received when the earlier one was. */
@Singleton
class FeedbackAbsorbedHandler extends FeedbackEventHandler<FeedbackAbsorbed> {

    private final Assignments assignments;

    FeedbackAbsorbedHandler(Assignments assignments) {
        super(assignments, "redress.feedback.absorbed.v1", FeedbackAbsorbed.class);
        this.assignments = assignments;
    }

    @Override
    void handle(Assignment assignment, FeedbackAbsorbed fact) {
        assignments.save(assignment.about(assignment.feedback().receivedAt(fact.receivedAt())));
    }
}
