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
                fact.now("product", fact.product(), known.product()),
                fact.now("customer.tier", fact.customerTier(), known.customerTier()),
                fact.now("customer.language", fact.language(), known.language()),
                fact.now("reach", fact.reach(), known.reach()),
                fact.now("sentiment", fact.sentiment(), known.sentiment()),
                fact.now("amountAtStake", fact.amountAtStake(), known.amountAtStake()),
                Boolean.TRUE.equals(fact.now("demandsEscalation", fact.demandsEscalation(), known.demandsEscalation())),
                fact.now("repeatCount", fact.repeatCount(), known.repeatCount()));
    }
}
