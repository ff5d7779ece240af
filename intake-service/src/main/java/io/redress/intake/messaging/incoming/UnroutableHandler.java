package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link Unroutable}. */
@ApplicationScoped
class UnroutableHandler implements EventHandler<Unroutable> {

    private final OutlookStore outlook;

    UnroutableHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.escalation.unroutable.v1";
    }

    @Override
    public Class<Unroutable> payload() {
        return Unroutable.class;
    }

    @Override
    public void handle(IncomingEvent<Unroutable> incoming) {
        var event = incoming.data();
        if (event.feedbackId() == null) {
            return;
        }
        outlook.state(event.feedbackId(), "UNROUTABLE");
    }
}
