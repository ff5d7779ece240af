package io.redress.intake.survey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.CustomerMail;
import io.redress.intake.feedback.CustomerMail.News;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.survey.domain.Survey;
import io.redress.intake.survey.persistence.SurveyStore;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Invites the customers whose turn it is, each in a transaction of its own. */
@ApplicationScoped
class SendInvitations {

    private static final Logger LOG = Logger.getLogger(SendInvitations.class);
    private static final int BATCH = 50;

    private final SurveyStore surveys;
    private final FeedbackStore feedback;
    private final CustomerMail mail;

    SendInvitations(SurveyStore surveys, FeedbackStore feedback, CustomerMail mail) {
        this.surveys = surveys;
        this.feedback = feedback;
        this.mail = mail;
    }

    /** @return how many were dealt with; one that cannot be holds up no other, and is tried again a minute later */
    int send() {
        var due = QuarkusTransaction.requiringNew().call(() -> surveys.due(BATCH));
        return (int) due.stream().filter(this::isDealtWith).count();
    }

    private boolean isDealtWith(Survey survey) {
        try {
            QuarkusTransaction.requiringNew().run(() -> invite(survey));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Survey %s is not sent: %s", survey.id(), e.getClass().getSimpleName());
            QuarkusTransaction.requiringNew().run(() -> surveys.postpone(survey));
            return false;
        }
    }

    /** What was opened again since, or answered already, is not asked about. */
    private void invite(Survey survey) {
        var about = feedback.lock(survey.feedbackId()).orElseThrow();
        if (!surveys.isWanted(survey) || !survey.isAbout(about)) {
            surveys.drop(survey);
            return;
        }
        mail.send(about, new News(Purpose.SURVEY, Channel.EMAIL, null, null), Actor.INTAKE)
                .ifPresentOrElse(message -> surveys.written(survey, message), () -> surveys.drop(survey));
    }
}
