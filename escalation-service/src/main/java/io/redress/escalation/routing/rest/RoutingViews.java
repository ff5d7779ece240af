package io.redress.escalation.routing.rest;

import io.redress.escalation.assignment.AllowedActions;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.AssignmentState;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.assignment.persistence.Escalations;
import io.redress.escalation.deadline.domain.Deadline;
import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.ladder.domain.Escalation.GivenReason;
import io.redress.escalation.notification.persistence.StaffMails;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.rest.OrganisationViews;
import io.redress.escalation.routing.RoutingDesk;
import io.redress.escalation.security.Caller;
import io.redress.escalation.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Shows an assignment as the caller may see it; within a transaction. */
@ApplicationScoped
public class RoutingViews {

    private final Assignments assignments;
    private final Escalations escalations;
    private final StaffMails mails;
    private final AllowedActions allowedActions;
    private final OrganisationViews people;
    private final RoutingDesk desk;
    private final Caller caller;
    private final InstantSource time;

    RoutingViews(
            Assignments assignments,
            Escalations escalations,
            StaffMails mails,
            AllowedActions allowedActions,
            OrganisationViews people,
            RoutingDesk desk,
            Caller caller,
            InstantSource time) {
        this.assignments = assignments;
        this.escalations = escalations;
        this.mails = mails;
        this.allowedActions = allowedActions;
        this.people = people;
        this.desk = desk;
        this.caller = caller;
        this.time = time;
    }

    public RoutingView of(Assignment assignment) {
        Organisation organisation = desk.organisation();
        Deadline deadline = assignments.deadlineOf(assignment.feedbackId());
        AssignmentState state = assignment.state();
        return new RoutingView(
                assignment.feedbackId(),
                assignment.feedback().reference(),
                assignments.versionOf(assignment.feedbackId()),
                time.instant(),
                assignment.tier().level(),
                people.department(organisation, assignment.departmentId()),
                people.team(organisation, assignment.teamId()),
                people.person(organisation, state.assignee().orElse(null)),
                state.name().name(),
                assignment.feedback().facts().severity().name(),
                state instanceof AssignmentState.Accepted accepted ? accepted.acceptedAt() : null,
                state instanceof AssignmentState.Closed closed ? closed.closedAt() : null,
                state instanceof AssignmentState.Closed closed ? closed.reason().name() : null,
                deadline.nextDueAt(),
                deadline.nextTarget(),
                deadline.breached(),
                assignment.explanation(),
                escalations.of(assignment.feedbackId()).stream()
                        .map(escalation -> view(organisation, escalation))
                        .toList(),
                caller.has(Roles.INTEGRATION) ? null : notifications(organisation, assignment),
                allowedActions.of(assignment));
    }

    private List<NotificationView> notifications(Organisation organisation, Assignment assignment) {
        return mails.about(assignment.feedbackId()).stream()
                .map(mail -> new NotificationView(
                        mail.id(),
                        people.person(organisation, mail.staffId()),
                        mail.subject(),
                        mail.state(),
                        mail.attempts(),
                        mail.createdAt(),
                        mail.sentAt()))
                .toList();
    }

    private EscalationView view(Organisation organisation, Escalation escalation) {
        return new EscalationView(
                escalation.id(),
                escalation.from().level(),
                escalation.to().level(),
                escalation.trigger().name(),
                reason(escalation),
                escalation.occasion() == null ? null : escalation.occasion().target(),
                escalation.occasion() == null ? null : escalation.occasion().mark(),
                people.person(organisation, escalation.departmentHeadId()),
                escalation.planRequested(),
                escalation.at(),
                escalation.retractedAt());
    }

    /** What staff wrote stays among them; an integration sees the sentence of the trigger. */
    private String reason(Escalation escalation) {
        GivenReason given = escalation.reason();
        boolean staffMayRead = given != null && given.text() != null && !caller.has(Roles.INTEGRATION);
        return staffMayRead ? given.text() : escalation.sentence();
    }
}
