package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.TermsInForce;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import io.redress.sla.clock.domain.Terms;
import io.redress.sla.policy.domain.Circumstances;
import io.redress.sla.policy.domain.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Feedback came in: its first clocks start, under the policy in force when it was recorded. */
@ApplicationScoped
class ReceivedHandler implements EventHandler<ReceivedHandler.Received> {

    private final FeedbackRegister register;
    private final TermsInForce terms;

    ReceivedHandler(FeedbackRegister register, TermsInForce terms) {
        this.register = register;
        this.terms = terms;
    }

    @Override
    public String type() {
        return "redress.feedback.received.v1";
    }

    @Override
    public Class<Received> payload() {
        return Received.class;
    }

    @Override
    public void prepare(List<IncomingEvent<Received>> events) {
        register.load(events.stream().map(FeedbackHandler::feedbackId).toList());
    }

    @Override
    public void handle(IncomingEvent<Received> event) {
        Received data = event.data();
        Traits traits = new Traits(data.customerTier(), data.product(), data.agreement(), data.region());
        String kind = FeedbackHandler.required(data.kind(), "kind");
        Terms inForce = terms.at(event.time(), new Circumstances(kind, traits, false));
        Feedback feedback = Feedback.received(
                new Feedback.Subject(
                        FeedbackHandler.feedbackId(event),
                        FeedbackHandler.required(data.reference(), "reference"),
                        FeedbackHandler.required(data.sourceSystem(), "sourceSystem"),
                        data.historical(),
                        traits),
                kind,
                decidable(data.severity(), inForce),
                FeedbackHandler.instant(data.receivedAt(), "receivedAt"));
        FeedbackClocks clocks = register.begin(feedback, inForce);
        new FeedbackFact.Received().applyTo(clocks, register.now());
        register.changed(clocks);
    }

    /** The severity decides on every length, so one that the policy does not know cannot be decided on. */
    static String decidable(String severity, Terms terms) {
        String named = FeedbackHandler.required(severity, "severity");
        if (terms.rules().categoryOf(named).isEmpty()) {
            throw new UndecidableEventException("the policy names no SLA category for the severity " + named);
        }
        return named;
    }

    /** What we read of the event. */
    record Received(
            String reference,
            String sourceSystem,
            boolean historical,
            String kind,
            String severity,
            String customerTier,
            String product,
            String agreement,
            String region,
            Instant receivedAt) {}
}
