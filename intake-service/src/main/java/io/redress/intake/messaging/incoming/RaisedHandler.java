package io.redress.intake.messaging.incoming;

import io.redress.intake.communication.NoticeOfEscalation;
import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link Raised}, and tells the customer where that was asked for. */
@Singleton
class RaisedHandler extends OutlookHandler<Raised> {

    private final NoticeOfEscalation notice;

    RaisedHandler(OutlookWriter outlook, NoticeOfEscalation notice) {
        super("redress.escalation.raised.v1", Raised.class, outlook);
        this.notice = notice;
    }

    @Override
    boolean isAboutFeedback(Raised event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(Raised event, OutlookWriter outlook) {
        outlook.move(event.feedbackId(), event.toTier(), event.departmentName(), event.teamName(), event.assigneeId());
        outlook.expectPlan(event.feedbackId(), event.planRequested());
        if (event.notifyCustomer()) {
            notice.send(event.feedbackId(), event.escalationId(), event.toTier());
        }
    }
}
