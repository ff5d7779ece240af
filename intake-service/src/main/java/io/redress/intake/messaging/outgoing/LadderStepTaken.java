package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A step of the ladder acted on a mark. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LadderStepTaken(
        @JsonUnwrapped FeedbackRef feedback,
        String stepId,
        String action,
        @JsonUnwrapped Occasion occasion,
        int tier,
        List<UUID> notifiedIds,
        List<String> skipped,
        UUID escalationId,
        Instant takenAt,
        PolicyRef policy)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "redress.escalation.ladder-step-taken.v1";
    }

    @Override
    public String subject() {
        return feedback.feedbackId().toString();
    }
}
