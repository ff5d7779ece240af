package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.survey.domain.Survey;
import java.time.Instant;
import java.util.UUID;

/** The customer was invited to a survey. */
public record SurveySent(@JsonUnwrapped About about, UUID surveyId, Instant sentAt, Channel channel, Instant expiresAt)
        implements FeedbackEvent {

    /** From the feedback as it is when the invitation leaves. */
    public static SurveySent of(Feedback feedback, Survey survey, Instant sentAt) {
        return new SurveySent(About.of(feedback), survey.id(), sentAt, Channel.EMAIL, survey.expiresAt());
    }

    @Override
    public String type() {
        return "redress.feedback.survey-sent.v1";
    }
}
