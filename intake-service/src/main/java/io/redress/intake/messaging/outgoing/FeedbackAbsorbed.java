package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;
import java.util.UUID;

/** Another feedback was merged into this one; the earlier receipt of both counts. */
public record FeedbackAbsorbed(
        @JsonUnwrapped About about,
        UUID mergedId,
        String mergedReference,
        Instant receivedAt,
        Instant previousReceivedAt,
        Instant absorbedAt,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the survivor, what it was before, and the merged feedback. */
    public static FeedbackAbsorbed of(Feedback survivor, Feedback before, Feedback merged, Actor actor) {
        return new FeedbackAbsorbed(
                About.of(survivor),
                merged.id(),
                merged.reference(),
                survivor.receivedAt(),
                before.receivedAt(),
                merged.state().since(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.absorbed.v1";
    }
}
