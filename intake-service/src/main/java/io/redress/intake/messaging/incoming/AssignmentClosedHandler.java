package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link AssignmentClosed}. */
@Singleton
class AssignmentClosedHandler extends OutlookHandler<AssignmentClosed> {

    AssignmentClosedHandler(OutlookWriter outlook) {
        super("redress.escalation.closed.v1", AssignmentClosed.class, outlook);
    }

    @Override
    boolean isAboutFeedback(AssignmentClosed event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(AssignmentClosed event, OutlookWriter outlook) {
        outlook.state(event.feedbackId(), "CLOSED");
    }
}
