package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.privacy.domain.Erasure;
import java.time.Instant;
import java.util.UUID;

/** Personal data of this feedback's customer must go; every service blanks its texts about it and says so. */
public record ErasureRequested(
        @JsonUnwrapped About about,
        UUID erasureId,
        UUID customerId,
        Instant requestedAt,
        int feedbackCount,
        String reasonCode,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the feedback as it is without them. */
    public static ErasureRequested of(Feedback feedback, Erasure erasure) {
        return new ErasureRequested(
                About.of(feedback),
                erasure.id(),
                feedback.customerId(),
                erasure.requestedAt(),
                erasure.feedbackCount(),
                erasure.reasonCode(),
                By.of(erasure.actor()));
    }

    @Override
    public String type() {
        return "redress.feedback.erasure-requested.v1";
    }
}
