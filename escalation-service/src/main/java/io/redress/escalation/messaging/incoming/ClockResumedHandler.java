package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.KeepClocks;
import io.redress.escalation.deadline.domain.TrackedClock.ClockState;
import jakarta.inject.Singleton;

/** The work list shows the new due date. */
@Singleton
class ClockResumedHandler extends FeedbackEventHandler<ClockResumed> {

    private final KeepClocks keepClocks;

    ClockResumedHandler(Assignments assignments, KeepClocks keepClocks) {
        super(assignments, "redress.sla.clock-resumed.v1", ClockResumed.class);
        this.keepClocks = keepClocks;
    }

    @Override
    void handle(Assignment assignment, ClockResumed fact) {
        keepClocks.keep(assignment, Clocks.tracked(fact, ClockState.RUNNING, fact.dueAt()));
    }
}
