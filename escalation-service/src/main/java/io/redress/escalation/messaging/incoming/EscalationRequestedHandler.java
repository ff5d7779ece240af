package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.ladder.EscalateOnRequest;
import io.redress.escalation.ladder.domain.Escalation.GivenReason;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.organisation.domain.Tier;
import jakarta.inject.Singleton;

/** A request made at intake is an escalation here. */
@Singleton
class EscalationRequestedHandler extends FeedbackEventHandler<EscalationRequested> {

    private static final String STAFF = "STAFF";

    private final EscalateOnRequest escalateOnRequest;

    EscalationRequestedHandler(Assignments assignments, EscalateOnRequest escalateOnRequest) {
        super(assignments, "redress.feedback.escalation-requested.v1", EscalationRequested.class);
        this.escalateOnRequest = escalateOnRequest;
    }

    @Override
    void handle(Assignment assignment, EscalationRequested fact) {
        Trigger trigger = STAFF.equals(fact.requestedBy()) ? Trigger.BY_HAND : Trigger.DEMANDED;
        escalateOnRequest.escalate(
                assignment,
                trigger,
                tierOf(fact.requestedTier()),
                new GivenReason(fact.reasonCode(), null, fact.actorId()),
                Words.actor(fact.actorRole(), fact.actorId()));
    }

    private static Tier tierOf(Integer level) {
        if (level == null) {
            return null;
        }
        if (level < 1 || level > 3) {
            throw new UndecidableEventException("requestedTier is none of 1, 2 and 3");
        }
        return new Tier(level);
    }
}
