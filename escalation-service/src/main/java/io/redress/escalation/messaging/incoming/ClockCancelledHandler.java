package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.KeepClocks;
import io.redress.escalation.ladder.RetractBreach;
import io.redress.escalation.ladder.domain.LadderOccasion;
import jakarta.inject.Singleton;

/** What is cancelled is not due. A clock that only ran because of a breach that was none takes its raise back with it. */
@Singleton
class ClockCancelledHandler extends FeedbackEventHandler<ClockCancelled> {

    private static final String BREACH_RETRACTED = "BREACH_RETRACTED";

    private final KeepClocks keepClocks;
    private final RetractBreach retractBreach;

    ClockCancelledHandler(Assignments assignments, KeepClocks keepClocks, RetractBreach retractBreach) {
        super(assignments, "redress.sla.cancelled.v1", ClockCancelled.class);
        this.keepClocks = keepClocks;
        this.retractBreach = retractBreach;
    }

    @Override
    void handle(Assignment assignment, ClockCancelled fact) {
        keepClocks.keep(assignment, Clocks.tracked(fact, Words.clockState(fact.state()), null));
        if (BREACH_RETRACTED.equals(fact.reasonCode())) {
            retractBreach.retract(assignment, Clocks.occasion(fact, LadderOccasion.DUE), null);
        }
    }
}
