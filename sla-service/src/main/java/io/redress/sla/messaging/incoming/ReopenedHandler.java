package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.TermsInForce;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The feedback was opened again: its next cycle begins. */
@Singleton
class ReopenedHandler extends FeedbackHandler<ReopenedHandler.Reopened> {

    private final TermsInForce terms;

    ReopenedHandler(FeedbackRegister register, TermsInForce terms) {
        super(register);
        this.terms = terms;
    }

    @Override
    public String type() {
        return "redress.feedback.reopened.v1";
    }

    @Override
    public Class<Reopened> payload() {
        return Reopened.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<Reopened> event, FeedbackClocks clocks) {
        Reopened data = event.data();
        int cycle = required(data.cycle(), "cycle");
        return new FeedbackFact.Reopened(
                cycle,
                instant(data.reopenedAt(), "reopenedAt"),
                terms.at(event.time(), clocks.feedback().circumstances(cycle)));
    }

    /** What we read of the event. */
    record Reopened(Integer cycle, Instant reopenedAt) {}
}
