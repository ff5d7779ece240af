package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The feedback was withdrawn. */
@Singleton
class WithdrawnHandler extends FeedbackHandler<WithdrawnHandler.Withdrawn> {

    WithdrawnHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.withdrawn.v1";
    }

    @Override
    public Class<Withdrawn> payload() {
        return Withdrawn.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<Withdrawn> event, FeedbackClocks clocks) {
        return new FeedbackFact.Ended("WITHDRAWN", instant(event.data().withdrawnAt(), "withdrawnAt"));
    }

    /** What we read of the event. */
    record Withdrawn(Instant withdrawnAt) {}
}
