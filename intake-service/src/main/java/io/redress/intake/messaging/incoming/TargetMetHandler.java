package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link TargetMet}. */
@Singleton
class TargetMetHandler extends OutlookHandler<TargetMet> {

    TargetMetHandler(OutlookWriter outlook) {
        super("redress.sla.met.v1", TargetMet.class, outlook);
    }

    @Override
    boolean isAboutFeedback(TargetMet event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(TargetMet event, OutlookWriter outlook) {
        outlook.clockState(event.clockId(), event.state());
    }
}
