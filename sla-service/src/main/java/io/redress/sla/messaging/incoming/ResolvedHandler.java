package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The feedback was resolved. */
@Singleton
class ResolvedHandler extends FeedbackHandler<ResolvedHandler.Resolved> {

    ResolvedHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.resolved.v1";
    }

    @Override
    public Class<Resolved> payload() {
        return Resolved.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<Resolved> event, FeedbackClocks clocks) {
        return new FeedbackFact.Resolved(instant(event.data().resolvedAt(), "resolvedAt"));
    }

    /** What we read of the event. */
    record Resolved(Instant resolvedAt) {}
}
