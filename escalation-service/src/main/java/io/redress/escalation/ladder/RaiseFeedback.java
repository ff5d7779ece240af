package io.redress.escalation.ladder;

import io.redress.escalation.assignment.AssignmentEvents;
import io.redress.escalation.assignment.AssignmentEvents.Handover;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.assignment.persistence.Escalations;
import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.StaffMember;
import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.platform.Ids;
import io.redress.escalation.routing.RoutingDesk;
import io.redress.escalation.routing.domain.Reason;
import io.redress.escalation.routing.domain.RoutingDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Raises a feedback to a higher tier, or at the top to the department head. */
@ApplicationScoped
public class RaiseFeedback {

    private final Assignments assignments;
    private final Escalations escalations;
    private final AssignmentEvents events;
    private final RoutingDesk desk;
    private final Ids ids;

    RaiseFeedback(
            Assignments assignments, Escalations escalations, AssignmentEvents events, RoutingDesk desk, Ids ids) {
        this.assignments = assignments;
        this.escalations = escalations;
        this.events = events;
        this.desk = desk;
        this.ids = ids;
    }

    /** The assignment after it, and the escalation that it is. */
    public record Raise(Assignment assignment, Escalation escalation) {}

    /** A closed feedback keeps its state: its tier rises, but nobody gets it and no customer is written to. */
    public Raise raise(Assignment before, RaiseRequest request) {
        Tier target = request.targetFrom(before.tier());
        Assignment after = before.isOpen() ? before.placed(place(before, target, request)) : before.onTier(target);
        Escalation escalation = new Escalation(
                ids.next(),
                before.tier(),
                target,
                request.levels(),
                request.trigger(),
                request.occasion(),
                request.namesHead() ? presentHead(before) : null,
                before.state().assignee().orElse(null),
                request.requestsPlan() && before.isOpen(),
                request.reason(),
                request.at(),
                null,
                null);
        escalations.add(before.feedbackId(), escalation);
        assignments.save(after);
        events.raised(after, escalation, request.actor());
        if (before.isOpen() && after.changedHandsSince(before)) {
            events.handedOver(
                    after,
                    new Handover(
                            request.handoverTrigger(),
                            List.of(request.trigger().name()),
                            before,
                            request.actor(),
                            request.at()));
        }
        return new Raise(after, escalation);
    }

    private RoutingDecision place(Assignment before, Tier target, RaiseRequest request) {
        before.state().assignee().ifPresent(desk.workload()::released);
        Reason why = new Reason(
                request.trigger().name(),
                "raised from tier " + before.tier().level() + " to tier " + target.level() + ": "
                        + request.trigger().sentence(request.occasion()));
        return before.tier().isTop()
                ? desk.router().toHead(before.departmentId(), target, why)
                : desk.router().toTier(before.departmentId(), target, why);
    }

    private UUID presentHead(Assignment assignment) {
        Organisation organisation = desk.organisation();
        return organisation
                .department(assignment.departmentId())
                .flatMap(organisation::presentHead)
                .map(StaffMember::id)
                .orElse(null);
    }
}
