package io.redress.escalation.messaging.incoming;

import io.redress.escalation.deadline.domain.TrackedClock;
import io.redress.escalation.deadline.domain.TrackedClock.ClockState;
import io.redress.escalation.ladder.domain.LadderOccasion;
import java.time.Instant;

/** What events about clocks mean in the words of this service. */
final class Clocks {

    private Clocks() {}

    static TrackedClock tracked(AboutClock fact, ClockState state, Instant dueAt) {
        return new TrackedClock(fact.clockId(), fact.target(), fact.cycle(), fact.generation(), state, dueAt, false);
    }

    static LadderOccasion occasion(AboutClock fact, String mark) {
        return new LadderOccasion(fact.clockId(), fact.target(), fact.cycle(), fact.generation(), mark);
    }
}
