package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link BreachRetracted}. */
@ApplicationScoped
class BreachRetractedHandler implements EventHandler<BreachRetracted> {

    private final OutlookStore outlook;

    BreachRetractedHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.sla.breach-retracted.v1";
    }

    @Override
    public Class<BreachRetracted> payload() {
        return BreachRetracted.class;
    }

    @Override
    public void handle(IncomingEvent<BreachRetracted> incoming) {
        var event = incoming.data();
        outlook.clockState(event.clockId(), event.newState());
    }
}
