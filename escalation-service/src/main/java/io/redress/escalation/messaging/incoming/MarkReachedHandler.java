package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.ladder.ClimbLadder;
import io.redress.escalation.ladder.domain.LadderOccasion;
import jakarta.inject.Singleton;
import java.util.List;

/** The ladder climbs on marks. That of DUE comes with breached; whichever is first acts. */
@Singleton
class MarkReachedHandler extends FeedbackEventHandler<MarkReached> {

    private final ClimbLadder climbLadder;

    MarkReachedHandler(Assignments assignments, ClimbLadder climbLadder) {
        super(assignments, "redress.sla.mark-reached.v1", MarkReached.class);
        this.climbLadder = climbLadder;
    }

    @Override
    void handle(Assignment assignment, MarkReached fact) {
        LadderOccasion occasion = Clocks.occasion(fact, fact.mark());
        List<String> skippedSteps =
                climbLadder.skip(assignment, occasion, fact.skipped() == null ? List.of() : fact.skipped());
        climbLadder.climb(assignment, occasion, fact.dueAt(), skippedSteps);
    }
}
