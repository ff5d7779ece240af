package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.persistence.OverrideStore;
import io.redress.sla.http.ForgottenAnswers;
import io.redress.sla.messaging.outbox.Outbox;
import io.redress.sla.messaging.outgoing.About;
import io.redress.sla.messaging.outgoing.ErasureCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Blanks the reasons of overrides, the only free texts about a case kept here, also in stored answers; no clock changes. */
@ApplicationScoped
class ErasureRequestedHandler implements EventHandler<ErasureRequestedHandler.ErasureRequested> {

    private final FeedbackRegister register;
    private final OverrideStore overrides;
    private final ForgottenAnswers answers;
    private final Outbox outbox;

    ErasureRequestedHandler(
            FeedbackRegister register, OverrideStore overrides, ForgottenAnswers answers, Outbox outbox) {
        this.register = register;
        this.overrides = overrides;
        this.answers = answers;
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
        List<UUID> feedbackIds =
                events.stream().map(FeedbackHandler::feedbackId).toList();
        register.load(feedbackIds);
        answers.forget(feedbackIds);
    }

    @Override
    public void handle(IncomingEvent<ErasureRequested> event) {
        FeedbackClocks clocks = register.find(FeedbackHandler.feedbackId(event))
                .orElseThrow(() -> new UndecidableEventException("the feedback was never received here"));
        UUID erasureId = FeedbackHandler.required(event.data().erasureId(), "erasureId");
        int blanked = overrides.blankReasons(clocks.feedback().subject().id());
        outbox.append(ErasureCompleted.of(About.of(clocks.feedback().subject()), erasureId, register.now(), blanked));
    }

    /** What we read of the event. */
    record ErasureRequested(UUID erasureId) {}
}
