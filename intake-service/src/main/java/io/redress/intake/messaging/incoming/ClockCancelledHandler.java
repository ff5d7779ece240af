package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link ClockCancelled}. */
@ApplicationScoped
class ClockCancelledHandler implements EventHandler<ClockCancelled> {

    private final OutlookStore outlook;

    ClockCancelledHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.sla.cancelled.v1";
    }

    @Override
    public Class<ClockCancelled> payload() {
        return ClockCancelled.class;
    }

    @Override
    public void handle(IncomingEvent<ClockCancelled> incoming) {
        var event = incoming.data();
        outlook.clockState(event.clockId(), event.state());
    }
}
