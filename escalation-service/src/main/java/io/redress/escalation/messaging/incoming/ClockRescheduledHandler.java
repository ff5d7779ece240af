package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.KeepClocks;
import jakarta.inject.Singleton;

/** The work list shows the new due date. */
@Singleton
class ClockRescheduledHandler extends FeedbackEventHandler<ClockRescheduled> {

    private final KeepClocks keepClocks;

    ClockRescheduledHandler(Assignments assignments, KeepClocks keepClocks) {
        super(assignments, "redress.sla.clock-rescheduled.v1", ClockRescheduled.class);
        this.keepClocks = keepClocks;
    }

    @Override
    void handle(Assignment assignment, ClockRescheduled fact) {
        keepClocks.keep(assignment, Clocks.tracked(fact, Words.clockState(fact.state()), fact.dueAt()));
    }
}
