package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link Raised}. */
@ApplicationScoped
class RaisedHandler implements EventHandler<Raised> {

    private final OutlookStore outlook;

    RaisedHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.escalation.raised.v1";
    }

    @Override
    public Class<Raised> payload() {
        return Raised.class;
    }

    @Override
    public void handle(IncomingEvent<Raised> incoming) {
        var event = incoming.data();
        if (event.feedbackId() == null) {
            return;
        }
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
