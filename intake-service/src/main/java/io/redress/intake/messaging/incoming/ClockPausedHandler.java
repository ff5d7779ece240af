package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link ClockPaused}. */
@ApplicationScoped
class ClockPausedHandler implements EventHandler<ClockPaused> {

    private final OutlookStore outlook;

    ClockPausedHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.sla.clock-paused.v1";
    }

    @Override
    public Class<ClockPaused> payload() {
        return ClockPaused.class;
    }

    @Override
    public void handle(IncomingEvent<ClockPaused> incoming) {
        var event = incoming.data();
        outlook.clock(
                event.feedbackId(), event.clockId(), event.target(), event.cycle(), "PAUSED", event.projectedDueAt());
    }
}
