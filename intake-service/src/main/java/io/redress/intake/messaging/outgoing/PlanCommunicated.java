package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The customer was told how and by when. */
public record PlanCommunicated(
        @JsonUnwrapped About about,
        UUID planId,
        int revision,
        Instant communicatedAt,
        LocalDate promisedOn,
        LocalDate previousPromisedOn,
        Channel channel,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the feedback, the plan, and the date promised before; null for the first. */
    public static PlanCommunicated of(Feedback feedback, Plan plan, LocalDate previousPromisedOn, Actor actor) {
        return new PlanCommunicated(
                About.of(feedback),
                plan.id(),
                plan.revision(),
                plan.at(),
                plan.promisedOn(),
                previousPromisedOn,
                plan.channel(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.plan-communicated.v1";
    }
}
