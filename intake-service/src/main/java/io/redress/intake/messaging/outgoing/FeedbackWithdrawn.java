package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;

/** The customer or a manager took the feedback back. */
public record FeedbackWithdrawn(
        @JsonUnwrapped About about,
        Instant withdrawnAt,
        String reasonCode,
        @JsonUnwrapped By by) implements FeedbackEvent {

    /** From the withdrawn feedback. */
    public static FeedbackWithdrawn of(Feedback feedback, String reasonCode, Actor actor) {
        return new FeedbackWithdrawn(About.of(feedback), feedback.milestones().withdrawnAt(), reasonCode, By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.withdrawn.v1";
    }
}
