package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.HandlingStep;
import java.time.Instant;
import java.util.UUID;

/** A step of the work on a case was done. */
public record HandlingStepRecorded(
        @JsonUnwrapped About about,
        UUID stepId,
        HandlingStep.Type stepType,
        Instant doneAt,
        @JsonUnwrapped By by) implements FeedbackEvent {

    /** From the feedback and the step. */
    public static HandlingStepRecorded of(Feedback feedback, HandlingStep step, Actor actor) {
        return new HandlingStepRecorded(About.of(feedback), step.id(), step.type(), step.doneAt(), By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.handling-step-recorded.v1";
    }
}
