package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link AssignmentClosed}. */
@ApplicationScoped
class AssignmentClosedHandler implements EventHandler<AssignmentClosed> {

    private final OutlookStore outlook;

    AssignmentClosedHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.escalation.closed.v1";
    }

    @Override
    public Class<AssignmentClosed> payload() {
        return AssignmentClosed.class;
    }

    @Override
    public void handle(IncomingEvent<AssignmentClosed> incoming) {
        var event = incoming.data();
        if (event.feedbackId() == null) {
            return;
        }
        outlook.state(event.feedbackId(), "CLOSED");
    }
}
