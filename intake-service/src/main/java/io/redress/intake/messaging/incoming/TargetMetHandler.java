package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link TargetMet}. */
@ApplicationScoped
class TargetMetHandler implements EventHandler<TargetMet> {

    private final OutlookStore outlook;

    TargetMetHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.sla.met.v1";
    }

    @Override
    public Class<TargetMet> payload() {
        return TargetMet.class;
    }

    @Override
    public void handle(IncomingEvent<TargetMet> incoming) {
        var event = incoming.data();
        outlook.clockState(event.clockId(), event.state());
    }
}
