package io.redress.escalation.ladder;

import io.redress.escalation.assignment.AssignmentEvents;
import io.redress.escalation.assignment.AssignmentEvents.Handover;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.assignment.persistence.Escalations;
import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.ladder.domain.Escalation.GivenReason;
import io.redress.escalation.ladder.domain.TierLedger;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.platform.Ids;
import io.redress.escalation.routing.RoutingDesk;
import io.redress.escalation.routing.domain.Reason;
import io.redress.escalation.routing.domain.RoutingDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings a feedback down: because the breach behind a raise was none, or because a person decides so. */
@ApplicationScoped
public class LowerFeedback {

    private static final String LOWERED = "LOWERED";

    private final Assignments assignments;
    private final Escalations escalations;
    private final AssignmentEvents events;
    private final RoutingDesk desk;
    private final Ids ids;

    LowerFeedback(
            Assignments assignments, Escalations escalations, AssignmentEvents events, RoutingDesk desk, Ids ids) {
        this.assignments = assignments;
        this.escalations = escalations;
        this.events = events;
        this.desk = desk;
        this.ids = ids;
    }

    /** Undoes one raise. The person who had the feedback before gets it back, unless something else was decided since. */
    Assignment retract(Assignment before, Escalation raise, Instant at) {
        escalations.saveRetraction(before.feedbackId(), raise.retractedAt(at));
        List<Escalation> all = escalations.of(before.feedbackId());
        Tier tier = new TierLedger(before.routedTier(), all).tier();
        boolean decidedSince = all.stream()
                .dropWhile(escalation -> !escalation.id().equals(raise.id()))
                .anyMatch(Escalation::isDecision);
        Assignment after = before;
        if (!before.isOpen()) {
            after = before.onTier(tier);
        } else if (!decidedSince || !tier.equals(before.tier())) {
            after = before.placed(placeBack(before, tier, decidedSince ? null : raise.previousAssigneeId()));
        }
        Escalation lowering = lowering(before, tier, Trigger.BREACH_RETRACTED, null, raise, at);
        save(before, after, lowering, raise.id(), Actor.SYSTEM, at);
        return after;
    }

    /** A person decides on a lower tier. */
    public Assignment byHand(Assignment before, Tier tier, GivenReason reason, Actor actor, Instant at) {
        before.state().assignee().ifPresent(desk.workload()::released);
        Reason why = new Reason(
                Trigger.BY_HAND.name(),
                "lowered from tier " + before.tier().level() + " to tier " + tier.level() + " by staff");
        Assignment after = before.placed(desk.router().toTier(before.departmentId(), tier, why));
        Escalation lowering = lowering(before, tier, Trigger.BY_HAND, reason, null, at);
        save(before, after, lowering, null, actor, at);
        return after;
    }

    private RoutingDecision placeBack(Assignment before, Tier tier, UUID previousAssigneeId) {
        before.state().assignee().ifPresent(desk.workload()::released);
        Reason why = new Reason(
                Trigger.BREACH_RETRACTED.name(), "lowered to tier " + tier.level() + ": there was no breach");
        return previousAssigneeId == null
                ? desk.router().toTier(before.departmentId(), tier, why)
                : desk.router().toPerson(before.departmentId(), tier, previousAssigneeId, why);
    }

    private Escalation lowering(
            Assignment before, Tier tier, Trigger trigger, GivenReason reason, Escalation undone, Instant at) {
        return new Escalation(
                ids.next(),
                before.tier(),
                tier,
                0,
                trigger,
                undone == null ? null : undone.occasion(),
                null,
                before.state().assignee().orElse(null),
                false,
                reason,
                at,
                null,
                undone == null ? null : undone.id());
    }

    private void save(Assignment before, Assignment after, Escalation lowering, UUID undone, Actor actor, Instant at) {
        escalations.add(before.feedbackId(), lowering);
        assignments.save(after);
        events.lowered(after, lowering, undone, actor);
        if (before.isOpen() && after.changedHandsSince(before)) {
            events.handedOver(after, new Handover(LOWERED, List.of(), before, actor, at));
        }
    }
}
