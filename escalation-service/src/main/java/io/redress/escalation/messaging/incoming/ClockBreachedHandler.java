package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.KeepClocks;
import io.redress.escalation.deadline.domain.TrackedClock.ClockState;
import io.redress.escalation.ladder.ClimbLadder;
import io.redress.escalation.ladder.domain.LadderOccasion;
import jakarta.inject.Singleton;
import java.util.List;

/** A breach climbs the ladder. */
@Singleton
class ClockBreachedHandler extends FeedbackEventHandler<ClockBreached> {

    private final KeepClocks keepClocks;
    private final ClimbLadder climbLadder;

    ClockBreachedHandler(Assignments assignments, KeepClocks keepClocks, ClimbLadder climbLadder) {
        super(assignments, "redress.sla.breached.v1", ClockBreached.class);
        this.keepClocks = keepClocks;
        this.climbLadder = climbLadder;
    }

    @Override
    void handle(Assignment assignment, ClockBreached fact) {
        keepClocks.keep(assignment, Clocks.tracked(fact, ClockState.BREACHED, fact.dueAt()));
        climbLadder.climb(assignment, Clocks.occasion(fact, LadderOccasion.DUE), fact.dueAt(), List.of());
    }
}
