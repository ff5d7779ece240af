package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.TermsInForce;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import io.redress.sla.policy.domain.Circumstances;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The feedback was classified anew. */
@Singleton
class ClassifiedHandler extends FeedbackHandler<ClassifiedHandler.Classified> {

    private final TermsInForce terms;

    ClassifiedHandler(FeedbackRegister register, TermsInForce terms) {
        super(register);
        this.terms = terms;
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
        String kind = required(data.kind(), "kind");
        Feedback feedback = clocks.feedback();
        Circumstances circumstances = new Circumstances(kind, feedback.subject().traits(), feedback.cycle() > 1);
        return new FeedbackFact.Classified(
                kind,
                ReceivedHandler.decidable(data.severity(), clocks.terms()),
                instant(data.classifiedAt(), "classifiedAt"),
                terms.chosenAnew(clocks.terms(), circumstances, event.time()));
    }

    /** What we read of the event. */
    record Classified(String kind, String severity, Instant classifiedAt) {}
}
