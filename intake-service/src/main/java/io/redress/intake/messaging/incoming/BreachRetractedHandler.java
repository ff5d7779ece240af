package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link BreachRetracted}. */
@Singleton
class BreachRetractedHandler extends OutlookHandler<BreachRetracted> {

    BreachRetractedHandler(OutlookStore outlook) {
        super("redress.sla.breach-retracted.v1", BreachRetracted.class, outlook);
    }

    @Override
    boolean isAboutFeedback(BreachRetracted event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(BreachRetracted event, OutlookStore outlook) {
        outlook.clockState(event.clockId(), event.newState());
    }
}
