package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Wait;
import java.time.Instant;
import java.util.UUID;

/** We wait for the customer. */
public record WaitStarted(
        @JsonUnwrapped About about,
        UUID waitId,
        String reasonCode,
        Instant startedAt,
        UUID messageId,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the waiting feedback and the wait. */
    public static WaitStarted of(Feedback feedback, Wait wait, Actor actor) {
        return new WaitStarted(
                About.of(feedback), wait.id(), wait.reasonCode(), wait.startedAt(), wait.messageId(), By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.wait-started.v1";
    }
}
