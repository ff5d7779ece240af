package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.EscalationRequest;
import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked for somebody higher up. */
public record EscalationRequested(
        @JsonUnwrapped About about,
        UUID requestId,
        Instant requestedAt,
        String requestedBy,
        String reasonCode,
        Integer requestedTier,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the feedback and the request. */
    public static EscalationRequested of(Feedback feedback, EscalationRequest request, Actor actor) {
        return new EscalationRequested(
                About.of(feedback),
                request.id(),
                request.at(),
                request.requestedBy().name(),
                request.reasonCode(),
                request.tier(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.escalation-requested.v1";
    }
}
