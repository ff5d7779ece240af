package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link BreachRetracted}. */
@Singleton
class BreachRetractedHandler extends OutlookHandler<BreachRetracted> {

    BreachRetractedHandler(OutlookWriter outlook) {
        super("redress.sla.breach-retracted.v1", BreachRetracted.class, outlook);
    }

    @Override
    boolean isAboutFeedback(BreachRetracted event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(BreachRetracted event, OutlookWriter outlook) {
        outlook.clockState(event.clockId(), event.newState());
    }
}
