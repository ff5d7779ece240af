package io.redress.escalation.ladder;

import io.redress.escalation.assignment.AssignmentEvents;
import io.redress.escalation.assignment.persistence.Escalations;
import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.messaging.outbox.Outbox;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.messaging.outgoing.InCharge;
import io.redress.escalation.messaging.outgoing.Raised;
import io.redress.escalation.messaging.outgoing.Subject;
import io.redress.escalation.notification.StaffNotifier;
import io.redress.escalation.notification.domain.Notice;
import io.redress.escalation.organisation.domain.Department;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.StaffMember;
import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.platform.Ids;
import io.redress.escalation.routing.RoutingDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What reporting finds is no feedback and has no assignment: it goes straight to the department head. */
@ApplicationScoped
public class EscalateFinding {

    private final Escalations escalations;
    private final AssignmentEvents events;
    private final StaffNotifier notifier;
    private final Outbox outbox;
    private final RoutingDesk desk;
    private final Ids ids;
    private final InstantSource time;

    EscalateFinding(
            Escalations escalations,
            AssignmentEvents events,
            StaffNotifier notifier,
            Outbox outbox,
            RoutingDesk desk,
            Ids ids,
            InstantSource time) {
        this.escalations = escalations;
        this.events = events;
        this.notifier = notifier;
        this.outbox = outbox;
        this.desk = desk;
        this.ids = ids;
        this.time = time;
    }

    public void opinionSpike(UUID spikeId) {
        escalate(Subject.opinionSpike(spikeId), spikeId, Trigger.OPINION_SPIKE, Tier.EXECUTIVE);
    }

    public void recurringIssue(UUID issueId) {
        escalate(Subject.recurringIssue(issueId), issueId, Trigger.RECURRING_ISSUE, Tier.MANAGEMENT);
    }

    private void escalate(Subject subject, UUID subjectId, Trigger trigger, Tier tier) {
        Instant now = time.instant();
        Organisation organisation = desk.organisation();
        Optional<Department> department = organisation.defaultDepartment();
        UUID head = department
                .flatMap(organisation::presentHead)
                .map(StaffMember::id)
                .orElse(null);
        Escalation escalation = Escalation.automatic(ids.next(), tier, tier, 0, trigger, now);
        escalations.addAbout(subject.subjectType(), subjectId, escalation);
        outbox.append(new Raised(
                subject,
                escalation.id(),
                tier.level(),
                tier.level(),
                trigger.name(),
                null,
                null,
                new InCharge(
                        department.map(Department::id).orElse(null),
                        department.map(Department::code).orElse(null),
                        null,
                        null,
                        head),
                head,
                false,
                false,
                false,
                now,
                events.policy(),
                Actor.SYSTEM));
        notifier.notify(
                head == null ? List.of() : List.of(head),
                new Notice(
                        Notice.Kind.FINDING,
                        escalation.id().toString(),
                        null,
                        trigger.name() + " " + subjectId,
                        tier.level(),
                        null,
                        null,
                        null));
    }
}
