package io.redress.intake.survey;

import io.redress.intake.communication.LastLook;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.survey.persistence.SurveyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An invitation that a mail server held up is not sent once its link would lead to nothing, or its answer is known. */
@ApplicationScoped
class InvitationStillMeant implements LastLook {

    private final SurveyStore surveys;
    private final FeedbackStore feedback;

    InvitationStillMeant(SurveyStore surveys, FeedbackStore feedback) {
        this.surveys = surveys;
        this.feedback = feedback;
    }

    @Override
    public boolean isPointless(UUID messageId, Purpose purpose, UUID feedbackId) {
        if (purpose != Purpose.SURVEY) {
            return false;
        }
        var about = feedback.find(feedbackId).orElseThrow();
        var waiting = surveys.waiting(messageId).filter(survey -> !survey.isAbout(about) || surveys.isKnown(survey));
        waiting.ifPresent(surveys::takeBack);
        return waiting.isPresent();
    }
}
