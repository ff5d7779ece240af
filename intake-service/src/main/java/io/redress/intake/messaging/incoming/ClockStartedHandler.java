package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link ClockStarted}. */
@Singleton
class ClockStartedHandler extends OutlookHandler<ClockStarted> {

    ClockStartedHandler(OutlookWriter outlook) {
        super("redress.sla.clock-started.v1", ClockStarted.class, outlook);
    }

    @Override
    boolean isAboutFeedback(ClockStarted event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(ClockStarted event, OutlookWriter outlook) {
        outlook.clock(event.feedbackId(), event.clockId(), event.target(), event.cycle(), event.state(), event.dueAt());
    }
}
