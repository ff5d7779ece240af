package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link ClockResumed}. */
@Singleton
class ClockResumedHandler extends OutlookHandler<ClockResumed> {

    ClockResumedHandler(OutlookWriter outlook) {
        super("redress.sla.clock-resumed.v1", ClockResumed.class, outlook);
    }

    @Override
    boolean isAboutFeedback(ClockResumed event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(ClockResumed event, OutlookWriter outlook) {
        outlook.clock(event.feedbackId(), event.clockId(), event.target(), event.cycle(), "RUNNING", event.dueAt());
    }
}
