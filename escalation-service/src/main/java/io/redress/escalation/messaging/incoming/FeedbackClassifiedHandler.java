package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.routing.RerouteFeedback;
import io.redress.escalation.routing.domain.FeedbackFacts;
import jakarta.inject.Singleton;

/** A worse severity asks for a higher tier. */
@Singleton
class FeedbackClassifiedHandler extends FeedbackEventHandler<FeedbackClassified> {

    private final RerouteFeedback rerouteFeedback;

    FeedbackClassifiedHandler(Assignments assignments, RerouteFeedback rerouteFeedback) {
        super(assignments, "redress.feedback.classified.v1", FeedbackClassified.class);
        this.rerouteFeedback = rerouteFeedback;
    }

    @Override
    void handle(Assignment assignment, FeedbackClassified fact) {
        FeedbackFacts facts =
                assignment.feedback().facts().classified(Words.severity(fact.severity()), fact.kind(), fact.category());
        rerouteFeedback.reroute(assignment, facts, "CLASSIFIED", Words.actor(fact.actorRole(), fact.actorId()));
    }
}
