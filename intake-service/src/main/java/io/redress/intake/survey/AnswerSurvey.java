package io.redress.intake.survey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.http.Problems;
import io.redress.intake.satisfaction.RecordSatisfaction;
import io.redress.intake.satisfaction.RecordSatisfaction.Verdict;
import io.redress.intake.survey.domain.Survey;
import io.redress.intake.survey.persistence.SurveyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** A customer follows their invitation: looking at it changes nothing, answering it is possible once. */
@ApplicationScoped
public class AnswerSurvey {

    private final SurveyStore surveys;
    private final FeedbackStore feedback;
    private final RecordSatisfaction satisfaction;
    private final InstantSource time;

    AnswerSurvey(SurveyStore surveys, FeedbackStore feedback, RecordSatisfaction satisfaction, InstantSource time) {
        this.surveys = surveys;
        this.feedback = feedback;
        this.satisfaction = satisfaction;
        this.time = time;
    }

    /**
     * What the survey asks about.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 410 for one that is answered already or no longer asked
     */
    public Feedback look(UUID surveyId, UUID feedbackId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var about = feedback.find(feedbackId).orElseThrow(Problems::noSuchLink);
            stillAsked(surveyId, about);
            return about;
        });
    }

    /**
     * Keeps the answer in the current transaction; the feedback it is about, reopened where the customer wants it so.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 410 for one that is answered already or no longer asked
     */
    public Feedback answer(UUID surveyId, UUID feedbackId, Verdict verdict) {
        var about = feedback.lock(feedbackId).orElseThrow(Problems::noSuchLink);
        surveys.answered(stillAsked(surveyId, about), time.instant());
        return satisfaction.answered(feedbackId, surveyId, verdict);
    }

    private Survey stillAsked(UUID surveyId, Feedback about) {
        var survey = surveys.find(surveyId).orElseThrow(Problems::noSuchLink);
        if (survey.answeredAt() != null) {
            throw Problems.gone("ALREADY_ANSWERED", "You have answered this already. Thank you.");
        }
        if (!survey.isAbout(about)) {
            throw Problems.gone(
                    "NO_LONGER_ASKED", "We are dealing with this again and will ask you once we have answered.");
        }
        return survey;
    }
}
