package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link AssignmentClosed}. */
@Singleton
class AssignmentClosedHandler extends OutlookHandler<AssignmentClosed> {

    AssignmentClosedHandler(OutlookStore outlook) {
        super("redress.escalation.closed.v1", AssignmentClosed.class, outlook);
    }

    @Override
    boolean isAboutFeedback(AssignmentClosed event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(AssignmentClosed event, OutlookStore outlook) {
        outlook.state(event.feedbackId(), "CLOSED");
    }
}
