package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link ClockResumed}. */
@ApplicationScoped
class ClockResumedHandler implements EventHandler<ClockResumed> {

    private final OutlookStore outlook;

    ClockResumedHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.sla.clock-resumed.v1";
    }

    @Override
    public Class<ClockResumed> payload() {
        return ClockResumed.class;
    }

    @Override
    public void handle(IncomingEvent<ClockResumed> incoming) {
        var event = incoming.data();
        outlook.clock(event.feedbackId(), event.clockId(), event.target(), event.cycle(), "RUNNING", event.dueAt());
    }
}
