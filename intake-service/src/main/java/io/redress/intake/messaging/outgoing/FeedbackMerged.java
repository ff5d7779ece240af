package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;
import java.util.UUID;

/** The feedback was merged into another one, which goes on. */
public record FeedbackMerged(
        @JsonUnwrapped About about,
        UUID survivorId,
        String survivorReference,
        Instant mergedAt,
        @JsonUnwrapped By by) implements FeedbackEvent {

    /** From the merged feedback and the one that goes on. */
    public static FeedbackMerged of(Feedback merged, Feedback survivor, Actor actor) {
        return new FeedbackMerged(
                About.of(merged),
                survivor.id(),
                survivor.reference(),
                merged.state().since(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.merged.v1";
    }
}
