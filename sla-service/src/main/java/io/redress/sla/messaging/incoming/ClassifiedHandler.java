package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The feedback was classified anew. */
@Singleton
class ClassifiedHandler extends FeedbackHandler<ClassifiedHandler.Classified> {

    ClassifiedHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.classified.v1";
    }

    @Override
    public Class<Classified> payload() {
        return Classified.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<Classified> event, FeedbackClocks clocks) {
        Classified data = event.data();
        return new FeedbackFact.Classified(
                required(data.kind(), "kind"),
                ReceivedHandler.decidable(data.severity(), clocks.terms()),
                instant(data.classifiedAt(), "classifiedAt"));
    }

    /** What we read of the event. */
    record Classified(String kind, String severity, Instant classifiedAt) {}
}
