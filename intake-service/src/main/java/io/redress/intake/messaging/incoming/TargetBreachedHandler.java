package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link TargetBreached}. */
@Singleton
class TargetBreachedHandler extends OutlookHandler<TargetBreached> {

    TargetBreachedHandler(OutlookStore outlook) {
        super("redress.sla.breached.v1", TargetBreached.class, outlook);
    }

    @Override
    boolean isAboutFeedback(TargetBreached event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(TargetBreached event, OutlookStore outlook) {
        outlook.clockState(event.clockId(), "BREACHED");
    }
}
