package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link TargetBreached}. */
@Singleton
class TargetBreachedHandler extends OutlookHandler<TargetBreached> {

    TargetBreachedHandler(OutlookWriter outlook) {
        super("redress.sla.breached.v1", TargetBreached.class, outlook);
    }

    @Override
    boolean isAboutFeedback(TargetBreached event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(TargetBreached event, OutlookWriter outlook) {
        outlook.clockState(event.clockId(), "BREACHED");
    }
}
