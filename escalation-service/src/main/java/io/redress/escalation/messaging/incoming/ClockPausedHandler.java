package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.KeepClocks;
import io.redress.escalation.deadline.domain.TrackedClock.ClockState;
import jakarta.inject.Singleton;

/** What waits for the customer is not due. */
@Singleton
class ClockPausedHandler extends FeedbackEventHandler<ClockPaused> {

    private final KeepClocks keepClocks;

    ClockPausedHandler(Assignments assignments, KeepClocks keepClocks) {
        super(assignments, "redress.sla.clock-paused.v1", ClockPaused.class);
        this.keepClocks = keepClocks;
    }

    @Override
    void handle(Assignment assignment, ClockPaused fact) {
        keepClocks.keep(assignment, Clocks.tracked(fact, ClockState.PAUSED, null));
    }
}
