package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link Accepted}. */
@ApplicationScoped
class AcceptedHandler implements EventHandler<Accepted> {

    private final OutlookStore outlook;

    AcceptedHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.escalation.accepted.v1";
    }

    @Override
    public Class<Accepted> payload() {
        return Accepted.class;
    }

    @Override
    public void handle(IncomingEvent<Accepted> incoming) {
        var event = incoming.data();
        if (event.feedbackId() == null) {
            return;
        }
        outlook.assign(
                event.feedbackId(),
                event.tier(),
                event.departmentName(),
                event.teamName(),
                event.assigneeId(),
                "ACCEPTED");
    }
}
