package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link Lowered}. */
@Singleton
class LoweredHandler extends OutlookHandler<Lowered> {

    LoweredHandler(OutlookWriter outlook) {
        super("redress.escalation.lowered.v1", Lowered.class, outlook);
    }

    @Override
    boolean isAboutFeedback(Lowered event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(Lowered event, OutlookWriter outlook) {
        outlook.move(event.feedbackId(), event.toTier(), event.departmentName(), event.teamName(), event.assigneeId());
        outlook.expectPlan(event.feedbackId(), false);
    }
}
