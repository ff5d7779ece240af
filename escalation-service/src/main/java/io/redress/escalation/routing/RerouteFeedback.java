package io.redress.escalation.routing;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.ladder.RaiseFeedback;
import io.redress.escalation.ladder.RaiseRequest;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.routing.domain.FeedbackFacts;
import io.redress.escalation.routing.domain.RoutingPolicy.TierDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Looks again when facts changed. It only ever goes up, and only for what is new: bringing feedback down takes a
 * person, and what a person brought down stays there until the facts ask for more than before.
 */
@ApplicationScoped
public class RerouteFeedback {

    private final Assignments assignments;
    private final RaiseFeedback raiseFeedback;
    private final RoutingDesk desk;
    private final InstantSource time;

    RerouteFeedback(Assignments assignments, RaiseFeedback raiseFeedback, RoutingDesk desk, InstantSource time) {
        this.assignments = assignments;
        this.raiseFeedback = raiseFeedback;
        this.desk = desk;
        this.time = time;
    }

    /** @param handoverTrigger CLASSIFIED or UPDATED */
    public void reroute(Assignment assignment, FeedbackFacts facts, String handoverTrigger, Actor actor) {
        TierDecision wasDue =
                desk.policy().routing().tierFor(assignment.feedback().facts());
        TierDecision due = desk.policy().routing().tierFor(facts);
        Assignment known = assignment.about(assignment.feedback().with(facts));
        assignments.save(known);
        if (known.isOpen() && due.tier().isAbove(known.tier()) && due.tier().isAbove(wasDue.tier())) {
            boolean severityAlone = due.bySeverity().isAbove(known.tier()) || !due.isRaised();
            Trigger trigger = severityAlone
                    ? Trigger.SEVERITY
                    : Trigger.valueOf(due.strongest().code());
            raiseFeedback.raise(
                    known, RaiseRequest.byFacts(trigger, due.tier(), handoverTrigger, actor, time.instant()));
        }
    }
}
