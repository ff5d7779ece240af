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
        return of(feedback, message, message.at(), By.of(actor));
    }

    /** From the feedback and a mail that has left then, on behalf of that actor; of nobody in person where they are null. */
    public static CustomerContacted byMail(
            Feedback feedback, Communication message, Instant leftAt, String actorRole, UUID actorId) {
        return of(feedback, message, leftAt, actorRole == null ? By.SYSTEM : new By(actorRole, actorId));
    }

    private static CustomerContacted of(Feedback feedback, Communication message, Instant at, By by) {
        return new CustomerContacted(
                About.of(feedback),
                message.id(),
                message.purpose(),
                message.channel(),
                at,
                message.automated(),
                message.awaitingReply(),
                message.language(),
                message.escalationId(),
                by);
    }

    @Override
    public String type() {
        return "redress.feedback.customer-contacted.v1";
    }
}
