package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The feedback went up in another one. */
@Singleton
class MergedHandler extends FeedbackHandler<MergedHandler.Merged> {

    MergedHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.merged.v1";
    }

    @Override
    public Class<Merged> payload() {
        return Merged.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<Merged> event, FeedbackClocks clocks) {
        return new FeedbackFact.Ended("MERGED", instant(event.data().mergedAt(), "mergedAt"));
    }

    /** What we read of the event. */
    record Merged(Instant mergedAt) {}
}
