package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link TargetBreached}. */
@ApplicationScoped
class TargetBreachedHandler implements EventHandler<TargetBreached> {

    private final OutlookStore outlook;

    TargetBreachedHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.sla.breached.v1";
    }

    @Override
    public Class<TargetBreached> payload() {
        return TargetBreached.class;
    }

    @Override
    public void handle(IncomingEvent<TargetBreached> incoming) {
        var event = incoming.data();
        outlook.clockState(event.clockId(), "BREACHED");
    }
}
