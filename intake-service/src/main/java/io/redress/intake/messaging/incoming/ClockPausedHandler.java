package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link ClockPaused}. */
@Singleton
class ClockPausedHandler extends OutlookHandler<ClockPaused> {

    ClockPausedHandler(OutlookWriter outlook) {
        super("redress.sla.clock-paused.v1", ClockPaused.class, outlook);
    }

    @Override
    boolean isAboutFeedback(ClockPaused event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(ClockPaused event, OutlookWriter outlook) {
        outlook.clock(
                event.feedbackId(), event.clockId(), event.target(), event.cycle(), "PAUSED", event.projectedDueAt());
    }
}
