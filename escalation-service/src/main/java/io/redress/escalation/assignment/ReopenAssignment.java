package io.redress.escalation.assignment;

import io.redress.escalation.assignment.AssignmentEvents.Handover;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.domain.Deadline;
import io.redress.escalation.ladder.RaiseFeedback;
import io.redress.escalation.ladder.RaiseRequest;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.routing.RoutingDesk;
import io.redress.escalation.routing.domain.Reason;
import io.redress.escalation.routing.domain.RoutingDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Gives reopened feedback back to whoever had it; an unsatisfied customer's climbs a tier. */
@ApplicationScoped
public class ReopenAssignment {

    private static final String UNSATISFIED = "UNSATISFIED";

    private final Assignments assignments;
    private final AssignmentEvents events;
    private final RaiseFeedback raiseFeedback;
    private final RoutingDesk desk;
    private final InstantSource time;

    ReopenAssignment(
            Assignments assignments,
            AssignmentEvents events,
            RaiseFeedback raiseFeedback,
            RoutingDesk desk,
            InstantSource time) {
        this.assignments = assignments;
        this.events = events;
        this.raiseFeedback = raiseFeedback;
        this.desk = desk;
        this.time = time;
    }

    public void reopen(Assignment before, int cycle, String reasonCode, Actor actor) {
        Instant now = time.instant();
        Assignment after = before.reopened(before.feedback().inCycle(cycle), backToWhoHadIt(before));
        assignments.save(after);
        assignments.show(after.feedbackId(), Deadline.of(assignments.clocksOf(after.feedbackId()), cycle));
        events.handedOver(after, new Handover("REOPENED", List.of(), before, actor, now));
        int levels = desk.policy().routing().unsatisfiedReopeningRaisesBy();
        if (UNSATISFIED.equals(reasonCode) && levels > 0) {
            raiseFeedback.raise(after, RaiseRequest.byRule(Trigger.REOPENED_UNSATISFIED, levels, actor, now));
        }
    }

    private RoutingDecision backToWhoHadIt(Assignment before) {
        Tier tier = before.tier();
        UUID hadIt = before.state().assignee().orElse(null);
        Reason why = new Reason("REOPENED", "reopened, so it stays on tier " + tier.level());
        return hadIt == null
                ? desk.router().toTier(before.departmentId(), tier, why)
                : desk.router().toPerson(before.departmentId(), tier, hadIt, why);
    }
}
