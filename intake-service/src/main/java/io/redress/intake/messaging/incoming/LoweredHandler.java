package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the outlook up to date when {@link Lowered}. */
@ApplicationScoped
class LoweredHandler implements EventHandler<Lowered> {

    private final OutlookStore outlook;

    LoweredHandler(OutlookStore outlook) {
        this.outlook = outlook;
    }

    @Override
    public String type() {
        return "redress.escalation.lowered.v1";
    }

    @Override
    public Class<Lowered> payload() {
        return Lowered.class;
    }

    @Override
    public void handle(IncomingEvent<Lowered> incoming) {
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
        outlook.expectPlan(event.feedbackId(), false);
    }
}
