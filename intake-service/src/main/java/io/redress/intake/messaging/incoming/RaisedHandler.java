package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link Raised}. */
@Singleton
class RaisedHandler extends OutlookHandler<Raised> {

    RaisedHandler(OutlookStore outlook) {
        super("redress.escalation.raised.v1", Raised.class, outlook);
    }

    @Override
    boolean isAboutFeedback(Raised event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(Raised event, OutlookStore outlook) {
        outlook.assign(
                event.feedbackId(),
                event.toTier(),
                event.departmentName(),
                event.teamName(),
                event.assigneeId(),
                event.assigneeId() == null ? "QUEUED" : "ASSIGNED");
        outlook.expectPlan(event.feedbackId(), event.planRequested());
    }
}
