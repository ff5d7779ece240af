package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;

/** The customer was told that the feedback has arrived. */
public record FeedbackAcknowledged(
        @JsonUnwrapped About about,
        Instant acknowledgedAt,
        boolean automated,
        boolean complete,
        Channel channel,
        boolean impliedByResolution,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the acknowledged feedback. */
    public static FeedbackAcknowledged of(Feedback feedback, boolean complete, Channel channel, Actor actor) {
        var milestones = feedback.milestones();
        return new FeedbackAcknowledged(
                About.of(feedback),
                milestones.acknowledgedAt(),
                milestones.acknowledgedAutomatically(),
                complete,
                channel,
                false,
                By.of(actor));
    }

    /** From feedback that was resolved before anybody had acknowledged it. */
    public static FeedbackAcknowledged byResolution(Feedback feedback, Actor actor) {
        return new FeedbackAcknowledged(
                About.of(feedback), feedback.milestones().acknowledgedAt(), false, true, null, true, By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.acknowledged.v1";
    }
}
