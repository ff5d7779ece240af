package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.routing.RerouteFeedback;
import io.redress.escalation.routing.domain.FeedbackFacts;
import jakarta.inject.Singleton;

/** New facts may ask for a higher tier. */
@Singleton
class FeedbackUpdatedHandler extends FeedbackEventHandler<FeedbackUpdated> {

    private final RerouteFeedback rerouteFeedback;

    FeedbackUpdatedHandler(Assignments assignments, RerouteFeedback rerouteFeedback) {
        super(assignments, "redress.feedback.updated.v1", FeedbackUpdated.class);
        this.rerouteFeedback = rerouteFeedback;
    }

    @Override
    void handle(Assignment assignment, FeedbackUpdated fact) {
        FeedbackFacts known = assignment.feedback().facts();
        rerouteFeedback.reroute(
                assignment, merged(known, fact), "UPDATED", Words.actor(fact.actorRole(), fact.actorId()));
    }

    private static FeedbackFacts merged(FeedbackFacts known, FeedbackUpdated fact) {
        return new FeedbackFacts(
                known.severity(),
                known.kind(),
                known.category(),
                fact.changed("product") ? fact.product() : known.product(),
                fact.changed("customerTier") ? fact.customerTier() : known.customerTier(),
                fact.changed("language") ? fact.language() : known.language(),
                fact.changed("reach") ? fact.reach() : known.reach(),
                fact.changed("sentiment") ? fact.sentiment() : known.sentiment(),
                fact.changed("amountAtStake") ? fact.amountAtStake() : known.amountAtStake(),
                fact.changed("demandsEscalation")
                        ? Boolean.TRUE.equals(fact.demandsEscalation())
                        : known.demandsEscalation(),
                fact.changed("repeatCount") ? fact.repeatCount() : known.repeatCount());
    }
}
