package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link Assigned}. */
@Singleton
class AssignedHandler extends OutlookHandler<Assigned> {

    AssignedHandler(OutlookWriter outlook) {
        super("redress.escalation.assigned.v1", Assigned.class, outlook);
    }

    @Override
    boolean isAboutFeedback(Assigned event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(Assigned event, OutlookWriter outlook) {
        outlook.assign(
                event.feedbackId(),
                event.tier(),
                event.departmentName(),
                event.teamName(),
                event.assigneeId(),
                event.state());
    }
}
