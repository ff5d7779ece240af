package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link Assigned}. */
@ApplicationScoped
class AssignedHandler implements EventHandler<Assigned> {

    private final OutlookStore outlook;

    AssignedHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.escalation.assigned.v1";
    }

    @Override
    public Class<Assigned> payload() {
        return Assigned.class;
    }

    @Override
    public void handle(IncomingEvent<Assigned> incoming) {
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
                event.state());
    }
}
