package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import io.redress.sla.clock.domain.Wait;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** We wait for the customer: the only way to pause clocks. */
@Singleton
class WaitStartedHandler extends FeedbackHandler<WaitStartedHandler.WaitStarted> {

    WaitStartedHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.wait-started.v1";
    }

    @Override
    public Class<WaitStarted> payload() {
        return WaitStarted.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<WaitStarted> event, FeedbackClocks clocks) {
        WaitStarted data = event.data();
        return new FeedbackFact.WaitStarted(new Wait(
                required(data.waitId(), "waitId"),
                required(data.reasonCode(), "reasonCode"),
                instant(data.startedAt(), "startedAt")));
    }

    /** What we read of the event. */
    record WaitStarted(UUID waitId, String reasonCode, Instant startedAt) {}
}
