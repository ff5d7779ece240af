package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link ClockRescheduled}. */
@ApplicationScoped
class ClockRescheduledHandler implements EventHandler<ClockRescheduled> {

    private final OutlookStore outlook;

    ClockRescheduledHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.sla.clock-rescheduled.v1";
    }

    @Override
    public Class<ClockRescheduled> payload() {
        return ClockRescheduled.class;
    }

    @Override
    public void handle(IncomingEvent<ClockRescheduled> incoming) {
        var event = incoming.data();
        outlook.clock(event.feedbackId(), event.clockId(), event.target(), event.cycle(), event.state(), event.dueAt());
    }
}
