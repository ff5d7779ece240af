package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link Lowered}. */
@Singleton
class LoweredHandler extends OutlookHandler<Lowered> {

    LoweredHandler(OutlookStore outlook) {
        super("redress.escalation.lowered.v1", Lowered.class, outlook);
    }

    @Override
    boolean isAboutFeedback(Lowered event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(Lowered event, OutlookStore outlook) {
        outlook.assign(
                event.feedbackId(),
                event.toTier(),
                event.departmentName(),
                event.teamName(),
                event.assigneeId(),
                event.assigneeId() == null ? "QUEUED" : "ASSIGNED");
        outlook.expectPlan(event.feedbackId(), false);
    }
}
