package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.KeepClocks;
import jakarta.inject.Singleton;

/** The work list shows when something is due. */
@Singleton
class ClockStartedHandler extends FeedbackEventHandler<ClockStarted> {

    private final KeepClocks keepClocks;

    ClockStartedHandler(Assignments assignments, KeepClocks keepClocks) {
        super(assignments, "redress.sla.clock-started.v1", ClockStarted.class);
        this.keepClocks = keepClocks;
    }

    @Override
    void handle(Assignment assignment, ClockStarted fact) {
        keepClocks.keep(assignment, Clocks.tracked(fact, Words.clockState(fact.state()), fact.dueAt()));
    }
}
