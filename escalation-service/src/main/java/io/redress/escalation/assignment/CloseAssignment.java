package io.redress.escalation.assignment;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.AssignmentState;
import io.redress.escalation.assignment.domain.CloseReason;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.assignment.persistence.Escalations;
import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.routing.RoutingDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ends an assignment when intake says that the feedback is over; the second such event changes nothing. */
@ApplicationScoped
public class CloseAssignment {

    private final Assignments assignments;
    private final Escalations escalations;
    private final AssignmentEvents events;
    private final RoutingDesk desk;

    CloseAssignment(Assignments assignments, Escalations escalations, AssignmentEvents events, RoutingDesk desk) {
        this.assignments = assignments;
        this.escalations = escalations;
        this.events = events;
        this.desk = desk;
    }

    /** @param at the instant of the fact, as intake recorded it */
    public void close(Assignment before, CloseReason reason, Instant at, Actor actor) {
        if (!(before.state() instanceof AssignmentState.Open open)) {
            return;
        }
        open.assignee().ifPresent(desk.workload()::released);
        Assignment after = before.in(open.close(reason, at));
        assignments.save(after);
        List<UUID> standing = escalations.standing(before.feedbackId()).stream()
                .map(Escalation::id)
                .toList();
        events.closed(after, reason.name(), standing, at, actor);
    }
}
