package io.redress.escalation.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** This service holds no free text about the feedback any more. */
public record ErasureCompleted(
        @JsonUnwrapped FeedbackRef feedback, UUID erasureId, Instant completedAt, int blankedCount)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "redress.escalation.erasure-completed.v1";
    }

    @Override
    public String subject() {
        return feedback.feedbackId().toString();
    }
}
