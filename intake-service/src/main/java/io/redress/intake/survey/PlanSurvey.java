package io.redress.intake.survey;

import io.redress.intake.feedback.FollowUp;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.platform.Ids;
import io.redress.intake.survey.persistence.SurveyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Plans one invitation for each resolution. Nobody is asked whom mail does not reach, about history and mentions, or about
 * what an integration resolved, whose source asks its customers itself.
 */
@ApplicationScoped
class PlanSurvey implements FollowUp {

    private final SurveyStore surveys;
    private final SurveySettings settings;
    private final InstantSource time;
    private final Ids ids;

    PlanSurvey(SurveyStore surveys, SurveySettings settings, InstantSource time, Ids ids) {
        this.surveys = surveys;
        this.settings = settings;
        this.time = time;
        this.ids = ids;
    }

    @Override
    public void resolved(Feedback feedback, Actor actor) {
        if (settings.invites()
                && feedback.reachedByMail()
                && feedback.classification().kind() != Kind.MENTION
                && !actor.isAny(Role.INTEGRATION)) {
            surveys.plan(ids.next(), feedback, time.instant().plus(settings.after()));
        }
    }
}
