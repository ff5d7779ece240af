package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The situation was analysed. */
@Singleton
class AnalysedHandler extends FeedbackHandler<AnalysedHandler.Analysed> {

    AnalysedHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.analysed.v1";
    }

    @Override
    public Class<Analysed> payload() {
        return Analysed.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<Analysed> event, FeedbackClocks clocks) {
        return new FeedbackFact.Analysed(instant(event.data().analysedAt(), "analysedAt"));
    }

    /** What we read of the event. */
    record Analysed(Instant analysedAt) {}
}
