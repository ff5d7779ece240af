package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link ClockCancelled}. */
@Singleton
class ClockCancelledHandler extends OutlookHandler<ClockCancelled> {

    ClockCancelledHandler(OutlookWriter outlook) {
        super("redress.sla.cancelled.v1", ClockCancelled.class, outlook);
    }

    @Override
    boolean isAboutFeedback(ClockCancelled event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(ClockCancelled event, OutlookWriter outlook) {
        outlook.clockState(event.clockId(), event.state());
    }
}
