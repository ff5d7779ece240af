package io.redress.intake.messaging.incoming;

import io.redress.intake.privacy.ErasureConfirmations;

/** Notes that a service has done its part when {@link ErasureCompleted}. */
abstract class ErasureCompletedHandler implements EventHandler<ErasureCompleted> {

    private final String producer;
    private final ErasureConfirmations confirmations;

    /** @param producer escalation, sla or reporting */
    ErasureCompletedHandler(String producer, ErasureConfirmations confirmations) {
        this.producer = producer;
        this.confirmations = confirmations;
    }

    @Override
    public final String type() {
        return "redress." + producer + ".erasure-completed.v1";
    }

    @Override
    public final Class<ErasureCompleted> payload() {
        return ErasureCompleted.class;
    }

    @Override
    public final void handle(IncomingEvent<ErasureCompleted> incoming) {
        var event = incoming.data();
        if (event.feedbackId() == null || event.erasureId() == null || event.completedAt() == null) {
            throw new UndecidableEventException("it names no feedback, no erasure or no instant");
        }
        confirmations.confirm(producer, event.erasureId(), event.feedbackId(), event.completedAt());
    }
}
