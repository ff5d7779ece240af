package io.redress.intake.messaging.incoming;

import io.redress.intake.feedback.Waits;
import jakarta.inject.Singleton;

/** Ends the wait when {@link PauseLimitReached}. */
@Singleton
class PauseLimitReachedHandler implements EventHandler<PauseLimitReached> {

    private final Waits waits;

    PauseLimitReachedHandler(Waits waits) {
        this.waits = waits;
    }

    @Override
    public String type() {
        return "redress.sla.pause-limit-reached.v1";
    }

    @Override
    public Class<PauseLimitReached> payload() {
        return PauseLimitReached.class;
    }

    @Override
    public void handle(IncomingEvent<PauseLimitReached> incoming) {
        var event = incoming.data();
        if (event.feedbackId() == null || event.waitId() == null || event.reachedAt() == null) {
            throw new UndecidableEventException("it names no feedback, no wait or no instant");
        }
        waits.endByLimit(event.feedbackId(), event.waitId(), event.reachedAt());
    }
}
