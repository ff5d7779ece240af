package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The customer was told that the feedback has arrived. */
@Singleton
class AcknowledgedHandler extends FeedbackHandler<AcknowledgedHandler.Acknowledged> {

    AcknowledgedHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.acknowledged.v1";
    }

    @Override
    public Class<Acknowledged> payload() {
        return Acknowledged.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<Acknowledged> event, FeedbackClocks clocks) {
        return new FeedbackFact.Acknowledged(
                instant(event.data().acknowledgedAt(), "acknowledgedAt"),
                event.data().automated(),
                event.data().complete());
    }

    /** What we read of the event. */
    record Acknowledged(Instant acknowledgedAt, boolean automated, boolean complete) {}
}
