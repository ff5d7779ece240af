package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Wait;
import java.time.Instant;
import java.util.UUID;

/** We wait for the customer no longer. */
public record WaitEnded(
        @JsonUnwrapped About about,
        UUID waitId,
        String reasonCode,
        Instant startedAt,
        Instant endedAt,
        Wait.End endedBy,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the feedback and the wait that is over; a reply is the customer's doing, whoever recorded it. */
    public static WaitEnded of(Feedback feedback, Wait wait, Instant endedAt, Wait.End end, Actor actor) {
        return new WaitEnded(
                About.of(feedback),
                wait.id(),
                wait.reasonCode(),
                wait.startedAt(),
                endedAt,
                end,
                end == Wait.End.REPLY ? By.CUSTOMER : By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.wait-ended.v1";
    }
}
