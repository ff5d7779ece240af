package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link ClockStarted}. */
@ApplicationScoped
class ClockStartedHandler implements EventHandler<ClockStarted> {

    private final OutlookStore outlook;

    ClockStartedHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.sla.clock-started.v1";
    }

    @Override
    public Class<ClockStarted> payload() {
        return ClockStarted.class;
    }

    @Override
    public void handle(IncomingEvent<ClockStarted> incoming) {
        var event = incoming.data();
        outlook.clock(event.feedbackId(), event.clockId(), event.target(), event.cycle(), event.state(), event.dueAt());
    }
}
