package io.redress.escalation.routing;

import io.redress.escalation.assignment.AssignmentEvents;
import io.redress.escalation.assignment.AssignmentEvents.Handover;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.RoutedFeedback;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.assignment.persistence.Escalations;
import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.platform.Ids;
import io.redress.escalation.routing.domain.RoutingPolicy.TierDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Gives new feedback to somebody. A criterion that raises it above its severity's tier is an escalation. */
@ApplicationScoped
public class RouteFeedback {

    private final Assignments assignments;
    private final Escalations escalations;
    private final AssignmentEvents events;
    private final RoutingDesk desk;
    private final Ids ids;
    private final InstantSource time;

    RouteFeedback(
            Assignments assignments,
            Escalations escalations,
            AssignmentEvents events,
            RoutingDesk desk,
            Ids ids,
            InstantSource time) {
        this.assignments = assignments;
        this.escalations = escalations;
        this.events = events;
        this.desk = desk;
        this.ids = ids;
        this.time = time;
    }

    public void route(RoutedFeedback feedback) {
        Instant now = time.instant();
        TierDecision tier = desk.policy().routing().tierFor(feedback.facts());
        Assignment assignment =
                Assignment.routed(feedback, tier.bySeverity(), desk.router().route(tier), now);
        assignments.add(assignment);
        if (tier.isRaised()) {
            Escalation escalation = byCriterion(tier, now);
            escalations.add(feedback.feedbackId(), escalation);
            events.raised(assignment, escalation, Actor.SYSTEM);
        }
        events.handedOver(assignment, new Handover("RECEIVED", tier.criteria(), null, Actor.SYSTEM, now));
    }

    private Escalation byCriterion(TierDecision tier, Instant now) {
        return Escalation.automatic(
                ids.next(),
                tier.bySeverity(),
                tier.tier(),
                tier.strongest().raisesBy(),
                Trigger.valueOf(tier.strongest().code()),
                now);
    }
}
