package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.messaging.outbox.Outbox;
import io.redress.sla.messaging.outgoing.About;
import io.redress.sla.messaging.outgoing.ErasureCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Personal data must go. No free text is kept here, which is what the answer says; clocks stay as they are. */
@ApplicationScoped
class ErasureRequestedHandler implements EventHandler<ErasureRequestedHandler.ErasureRequested> {

    private final FeedbackRegister register;
    private final Outbox outbox;

    ErasureRequestedHandler(FeedbackRegister register, Outbox outbox) {
        this.register = register;
        this.outbox = outbox;
    }

    @Override
    public String type() {
        return "redress.feedback.erasure-requested.v1";
    }

    @Override
    public Class<ErasureRequested> payload() {
        return ErasureRequested.class;
    }

    @Override
    public void prepare(List<IncomingEvent<ErasureRequested>> events) {
        register.load(events.stream().map(FeedbackHandler::feedbackId).toList());
    }

    @Override
    public void handle(IncomingEvent<ErasureRequested> event) {
        FeedbackClocks clocks = register.find(FeedbackHandler.feedbackId(event))
                .orElseThrow(() -> new UndecidableEventException("the feedback was never received here"));
        UUID erasureId = FeedbackHandler.required(event.data().erasureId(), "erasureId");
        outbox.append(ErasureCompleted.of(About.of(clocks.feedback().subject()), erasureId, register.now()));
    }

    /** What we read of the event. */
    record ErasureRequested(UUID erasureId) {}
}
