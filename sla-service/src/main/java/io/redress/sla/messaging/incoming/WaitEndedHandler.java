package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import io.redress.sla.clock.domain.Wait;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** We wait no longer. */
@Singleton
class WaitEndedHandler extends FeedbackHandler<WaitEndedHandler.WaitEnded> {

    WaitEndedHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.wait-ended.v1";
    }

    @Override
    public Class<WaitEnded> payload() {
        return WaitEnded.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<WaitEnded> event, FeedbackClocks clocks) {
        WaitEnded data = event.data();
        return new FeedbackFact.WaitEnded(
                new Wait(required(data.waitId(), "waitId"), data.reasonCode(), instant(data.startedAt(), "startedAt")),
                instant(data.endedAt(), "endedAt"));
    }

    /** What we read of the event. */
    record WaitEnded(UUID waitId, String reasonCode, Instant startedAt, Instant endedAt) {}
}
