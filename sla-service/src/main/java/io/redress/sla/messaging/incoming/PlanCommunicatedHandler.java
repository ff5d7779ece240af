package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;

/** The customer was told how and by when. */
@Singleton
class PlanCommunicatedHandler extends FeedbackHandler<PlanCommunicatedHandler.PlanCommunicated> {

    PlanCommunicatedHandler(FeedbackRegister register) {
        super(register);
    }

    @Override
    public String type() {
        return "redress.feedback.plan-communicated.v1";
    }

    @Override
    public Class<PlanCommunicated> payload() {
        return PlanCommunicated.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<PlanCommunicated> event, FeedbackClocks clocks) {
        return new FeedbackFact.PlanCommunicated(
                instant(event.data().communicatedAt(), "communicatedAt"),
                required(event.data().promisedOn(), "promisedOn"));
    }

    /** What we read of the event. */
    record PlanCommunicated(Instant communicatedAt, LocalDate promisedOn) {}
}
