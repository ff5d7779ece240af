package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Status;
import java.time.Instant;

/** Resolved or closed feedback was opened again: the next cycle. */
public record FeedbackReopened(
        @JsonUnwrapped About about,
        Instant reopenedAt,
        String reasonCode,
        Status previousStatus,
        Instant previousResolvedAt,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the reopened feedback and what it was before. */
    public static FeedbackReopened of(Feedback before, Feedback feedback, String reasonCode, Actor actor) {
        return new FeedbackReopened(
                About.of(feedback),
                feedback.milestones().reopenedAt(),
                reasonCode,
                before.state().status(),
                before.milestones().resolvedAt(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.reopened.v1";
    }
}
