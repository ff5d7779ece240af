package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link Accepted}. */
@Singleton
class AcceptedHandler extends OutlookHandler<Accepted> {

    AcceptedHandler(OutlookWriter outlook) {
        super("redress.escalation.accepted.v1", Accepted.class, outlook);
    }

    @Override
    boolean isAboutFeedback(Accepted event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(Accepted event, OutlookWriter outlook) {
        outlook.assign(
                event.feedbackId(),
                event.tier(),
                event.departmentName(),
                event.teamName(),
                event.assigneeId(),
                "ACCEPTED");
    }
}
