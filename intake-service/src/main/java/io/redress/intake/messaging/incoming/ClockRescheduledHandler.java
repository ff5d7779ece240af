package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link ClockRescheduled}. */
@Singleton
class ClockRescheduledHandler extends OutlookHandler<ClockRescheduled> {

    ClockRescheduledHandler(OutlookWriter outlook) {
        super("redress.sla.clock-rescheduled.v1", ClockRescheduled.class, outlook);
    }

    @Override
    boolean isAboutFeedback(ClockRescheduled event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(ClockRescheduled event, OutlookWriter outlook) {
        outlook.clock(event.feedbackId(), event.clockId(), event.target(), event.cycle(), event.state(), event.dueAt());
    }
}
