package io.redress.escalation.assignment;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.AssignmentState;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.assignment.persistence.Escalations;
import io.redress.escalation.http.Problems;
import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.organisation.ActingStaff;
import io.redress.escalation.routing.RoutingDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** A member of staff says that they deal with it; whoever accepts has it from then on. */
@ApplicationScoped
public class AcceptAssignment {

    private final Assignments assignments;
    private final Escalations escalations;
    private final AssignmentEvents events;
    private final ActingStaff acting;
    private final RoutingDesk desk;
    private final InstantSource time;

    AcceptAssignment(
            Assignments assignments,
            Escalations escalations,
            AssignmentEvents events,
            ActingStaff acting,
            RoutingDesk desk,
            InstantSource time) {
        this.assignments = assignments;
        this.escalations = escalations;
        this.events = events;
        this.acting = acting;
        this.desk = desk;
        this.time = time;
    }

    public Assignment accept(Assignment before) {
        UUID staffId = acting.staffId()
                .orElseThrow(
                        () -> Problems.forbidden(
                                "NOT_STAFF",
                                "Only members of staff accept. Have an admin add issuer and subject of your token to a person."));
        if (before.state() instanceof AssignmentState.Accepted(UUID holder, Instant since) && holder.equals(staffId)) {
            return before;
        }
        Refusals.check(AllowedActions.ACCEPT, AllowedActions.whyNotAccept(before));
        AssignmentState.Acceptable acceptable = (AssignmentState.Acceptable) before.state();
        Instant now = time.instant();
        acceptable.assignee().ifPresent(desk.workload()::released);
        desk.workload().taken(staffId);
        Assignment after = before.in(acceptable.accept(staffId, now));
        assignments.save(after);
        events.accepted(after, latestRaise(after), now, acting.actor());
        return after;
    }

    private UUID latestRaise(Assignment assignment) {
        return escalations.standing(assignment.feedbackId()).stream()
                .reduce((earlier, later) -> later)
                .map(Escalation::id)
                .orElse(null);
    }
}
