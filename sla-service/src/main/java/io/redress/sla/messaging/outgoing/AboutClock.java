package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockIdentity;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.policy.domain.Target;
import java.util.UUID;

/** The clock an event is about, and its feedback. */
public record AboutClock(@JsonUnwrapped About feedback, UUID clockId, Target target, int cycle) {

    public static AboutClock of(Feedback.Subject subject, ClockIdentity clock) {
        return new AboutClock(About.of(subject), clock.id(), clock.target(), clock.cycle());
    }
}
