package io.redress.escalation.assignment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.RoutedFeedback;
import io.redress.escalation.assignment.domain.StateName;
import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.ladder.domain.LadderOccasion;
import io.redress.escalation.messaging.outbox.Outbox;
import io.redress.escalation.messaging.outgoing.Accepted;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.messaging.outgoing.Assigned;
import io.redress.escalation.messaging.outgoing.AssignmentClosed;
import io.redress.escalation.messaging.outgoing.FeedbackRef;
import io.redress.escalation.messaging.outgoing.InCharge;
import io.redress.escalation.messaging.outgoing.Lowered;
import io.redress.escalation.messaging.outgoing.Occasion;
import io.redress.escalation.messaging.outgoing.PolicyRef;
import io.redress.escalation.messaging.outgoing.Raised;
import io.redress.escalation.messaging.outgoing.Subject;
import io.redress.escalation.messaging.outgoing.Unroutable;
import io.redress.escalation.organisation.domain.Department;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.Team;
import io.redress.escalation.policy.domain.EscalationPolicy;
import io.redress.escalation.routing.RoutingDesk;
import io.redress.escalation.routing.domain.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the other services what became of an assignment; every event is built from the new state. */
@ApplicationScoped
public class AssignmentEvents {

    private final Outbox outbox;
    private final RoutingDesk desk;
    private final Counter unroutable;

    AssignmentEvents(Outbox outbox, RoutingDesk desk, MeterRegistry metrics) {
        this.outbox = outbox;
        this.desk = desk;
        this.unroutable = Counter.builder("redress.unroutable")
                .description("Feedback for which nobody was found")
                .register(metrics);
    }

    /**
     * Why an assignment changed hands.
     *
     * @param trigger what led to it, a code
     * @param criteria which criteria set the tier; empty when none did
     * @param before the assignment until now; null on receipt
     */
    public record Handover(String trigger, List<String> criteria, Assignment before, Actor actor, Instant at) {}

    /** {@code assigned}, or {@code unroutable} when nobody was found. */
    public void handedOver(Assignment now, Handover why) {
        Reason found = now.explanation().getLast();
        if (now.state().name() == StateName.UNROUTABLE) {
            unroutable.increment();
            outbox.append(new Unroutable(
                    subject(now), now.tier().level(), now.departmentId(), found.code(), why.at(), policy()));
            return;
        }
        Assignment before = why.before();
        outbox.append(new Assigned(
                subject(now),
                now.tier().level(),
                inCharge(now),
                now.state().name().name(),
                now.state().name() == StateName.QUEUED ? "TIER" : null,
                why.trigger(),
                found.code(),
                why.criteria(),
                why.at(),
                before == null ? null : before.tier().level(),
                before == null ? null : before.state().assignee().orElse(null),
                policy(),
                why.actor()));
    }

    public void raised(Assignment now, Escalation escalation, Actor actor) {
        boolean planRequested = escalation.planRequested();
        outbox.append(new Raised(
                subject(now),
                escalation.id(),
                escalation.from().level(),
                escalation.to().level(),
                escalation.trigger().name(),
                codeOf(escalation),
                occasion(escalation.occasion()),
                inCharge(now),
                escalation.departmentHeadId(),
                planRequested,
                planRequested,
                false,
                escalation.at(),
                policy(),
                actor));
    }

    /** @param undone the escalation that is undone; null when a person lowers the tier without one */
    public void lowered(Assignment now, Escalation lowering, UUID undone, Actor actor) {
        outbox.append(new Lowered(
                subject(now),
                undone,
                lowering.from().level(),
                lowering.to().level(),
                lowering.trigger().name(),
                codeOf(lowering),
                occasion(lowering.occasion()),
                inCharge(now),
                lowering.at(),
                actor));
    }

    public void accepted(Assignment now, UUID escalationId, Instant at, Actor actor) {
        outbox.append(new Accepted(subject(now), now.tier().level(), inCharge(now), escalationId, at, actor));
    }

    public void closed(Assignment now, String reasonCode, List<UUID> openEscalations, Instant at, Actor actor) {
        outbox.append(new AssignmentClosed(
                subject(now), now.tier().level(), inCharge(now), reasonCode, openEscalations, at, actor));
    }

    public static FeedbackRef reference(RoutedFeedback feedback) {
        return new FeedbackRef(feedback.feedbackId(), feedback.reference(), feedback.sourceSystem(), false);
    }

    public static Occasion occasion(LadderOccasion occasion) {
        return occasion == null
                ? null
                : new Occasion(
                        occasion.clockId(),
                        occasion.target(),
                        occasion.mark(),
                        occasion.cycle(),
                        occasion.generation());
    }

    public PolicyRef policy() {
        EscalationPolicy policy = desk.policy();
        return new PolicyRef(policy.id(), policy.version());
    }

    private static Subject subject(Assignment assignment) {
        return Subject.of(reference(assignment.feedback()));
    }

    private InCharge inCharge(Assignment assignment) {
        Organisation organisation = desk.organisation();
        return new InCharge(
                assignment.departmentId(),
                organisation
                        .department(assignment.departmentId())
                        .map(Department::code)
                        .orElse(null),
                assignment.teamId(),
                organisation.team(assignment.teamId()).map(Team::code).orElse(null),
                assignment.state().assignee().orElse(null));
    }

    private static String codeOf(Escalation escalation) {
        return escalation.reason() == null ? null : escalation.reason().code();
    }
}
