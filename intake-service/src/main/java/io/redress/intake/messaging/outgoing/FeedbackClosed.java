package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;

/** Resolved feedback was closed. */
public record FeedbackClosed(
        @JsonUnwrapped About about,
        Instant closedAt,
        Instant resolvedAt,
        @JsonUnwrapped By by) implements FeedbackEvent {

    /** From the closed feedback. */
    public static FeedbackClosed of(Feedback feedback, Actor actor) {
        return new FeedbackClosed(
                About.of(feedback),
                feedback.milestones().closedAt(),
                feedback.milestones().resolvedAt(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.closed.v1";
    }
}
