package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Another feedback was merged into this one, which keeps the earlier receipt. */
@Singleton
class AbsorbedHandler extends FeedbackHandler<AbsorbedHandler.Absorbed> {

    AbsorbedHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.absorbed.v1";
    }

    @Override
    public Class<Absorbed> payload() {
        return Absorbed.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<Absorbed> event, FeedbackClocks clocks) {
        return new FeedbackFact.Absorbed(
                instant(event.data().receivedAt(), "receivedAt"),
                instant(event.data().absorbedAt(), "absorbedAt"));
    }

    /** What we read of the event. */
    record Absorbed(Instant receivedAt, Instant absorbedAt) {}
}
