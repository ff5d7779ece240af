package io.redress.escalation.assignment;

import io.redress.escalation.assignment.AssignmentEvents.Handover;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.http.FieldError;
import io.redress.escalation.http.Problems;
import io.redress.escalation.organisation.ActingStaff;
import io.redress.escalation.routing.RoutingDesk;
import io.redress.escalation.routing.domain.Reason;
import io.redress.escalation.routing.domain.RoutingDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A manager gives a feedback to somebody else; a deputy gets it while the person named is away. */
@ApplicationScoped
public class ReassignFeedback {

    private static final String BY_HAND = "BY_HAND";

    private final Assignments assignments;
    private final AssignmentEvents events;
    private final ActingStaff acting;
    private final RoutingDesk desk;
    private final InstantSource time;

    ReassignFeedback(
            Assignments assignments,
            AssignmentEvents events,
            ActingStaff acting,
            RoutingDesk desk,
            InstantSource time) {
        this.assignments = assignments;
        this.events = events;
        this.acting = acting;
        this.desk = desk;
        this.time = time;
    }

    public Assignment reassign(Assignment before, UUID staffId) {
        Refusals.check("reassign", AllowedActions.whyNotChange(before));
        if (desk.organisation().person(staffId).isEmpty()) {
            throw Problems.unprocessable(List.of(FieldError.at(
                    "/assigneeId", "UNKNOWN_STAFF", "There is no such member of staff. GET /staff lists them.")));
        }
        before.state().assignee().ifPresent(desk.workload()::released);
        RoutingDecision decision = desk.router()
                .toPerson(before.departmentId(), before.tier(), staffId, new Reason(BY_HAND, "reassigned by staff"));
        Assignment after = before.placed(decision);
        assignments.save(after);
        events.handedOver(after, new Handover(BY_HAND, List.of(), before, acting.actor(), time.instant()));
        return after;
    }
}
