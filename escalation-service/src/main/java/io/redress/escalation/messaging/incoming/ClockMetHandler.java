package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.KeepClocks;
import jakarta.inject.Singleton;

/** What is done is not due any more; a late one stays breached. */
@Singleton
class ClockMetHandler extends FeedbackEventHandler<ClockMet> {

    private final KeepClocks keepClocks;

    ClockMetHandler(Assignments assignments, KeepClocks keepClocks) {
        super(assignments, "redress.sla.met.v1", ClockMet.class);
        this.keepClocks = keepClocks;
    }

    @Override
    void handle(Assignment assignment, ClockMet fact) {
        keepClocks.fulfil(assignment, Clocks.tracked(fact, Words.clockState(fact.state()), fact.dueAt()));
    }
}
