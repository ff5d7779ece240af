package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.satisfaction.domain.Satisfaction;
import java.time.Instant;
import java.util.UUID;

/** The customer said what they think of how they were treated. */
public record SatisfactionRecorded(
        @JsonUnwrapped About about,
        UUID surveyId,
        Instant recordedAt,
        Integer csat,
        Integer ces,
        Integer nps,
        Integer processScore,
        boolean satisfied,
        Channel channel,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the feedback and the answer. */
    public static SatisfactionRecorded of(Feedback feedback, Satisfaction answer, Actor actor) {
        var scores = answer.scores();
        return new SatisfactionRecorded(
                About.of(feedback),
                answer.surveyId(),
                answer.at(),
                scores.csat(),
                scores.ces(),
                scores.nps(),
                scores.process(),
                answer.satisfied(),
                answer.channel(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.satisfaction-recorded.v1";
    }
}
