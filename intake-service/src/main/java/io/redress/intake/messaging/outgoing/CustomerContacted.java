package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.communication.domain.Communication;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;
import java.util.UUID;

/** The customer heard from us. */
public record CustomerContacted(
        @JsonUnwrapped About about,
        UUID messageId,
        Purpose purpose,
        Channel channel,
        Instant contactedAt,
        boolean automated,
        boolean awaitingReply,
        String language,
        UUID escalationId,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the feedback and the message; its text stays here. */
    public static CustomerContacted of(Feedback feedback, Communication message, Actor actor) {
        return new CustomerContacted(
                About.of(feedback),
                message.id(),
                message.purpose(),
                message.channel(),
                message.at(),
                message.automated(),
                message.awaitingReply(),
                message.language(),
                message.escalationId(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.customer-contacted.v1";
    }
}
