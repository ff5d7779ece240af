package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.KeepClocks;
import io.redress.escalation.ladder.RetractBreach;
import io.redress.escalation.ladder.domain.LadderOccasion;
import jakarta.inject.Singleton;

/** What a breach set off is undone. */
@Singleton
class BreachRetractedHandler extends FeedbackEventHandler<BreachRetracted> {

    private final KeepClocks keepClocks;
    private final RetractBreach retractBreach;

    BreachRetractedHandler(Assignments assignments, KeepClocks keepClocks, RetractBreach retractBreach) {
        super(assignments, "redress.sla.breach-retracted.v1", BreachRetracted.class);
        this.keepClocks = keepClocks;
        this.retractBreach = retractBreach;
    }

    @Override
    void handle(Assignment assignment, BreachRetracted fact) {
        keepClocks.keep(assignment, Clocks.tracked(fact, Words.clockState(fact.newState()), fact.dueAt()));
        retractBreach.retract(assignment, Clocks.occasion(fact, LadderOccasion.DUE), fact.dueAt());
    }
}
