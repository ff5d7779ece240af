package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link Raised}. */
@Singleton
class RaisedHandler extends OutlookHandler<Raised> {

    RaisedHandler(OutlookWriter outlook) {
        super("redress.escalation.raised.v1", Raised.class, outlook);
    }

    @Override
    boolean isAboutFeedback(Raised event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(Raised event, OutlookWriter outlook) {
        outlook.move(event.feedbackId(), event.toTier(), event.departmentName(), event.teamName(), event.assigneeId());
        outlook.expectPlan(event.feedbackId(), event.planRequested());
    }
}
