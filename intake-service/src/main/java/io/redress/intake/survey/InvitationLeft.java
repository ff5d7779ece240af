package io.redress.intake.survey;

import io.redress.intake.communication.MailLeft.CustomerTold;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.SurveySent;
import io.redress.intake.survey.persistence.SurveyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** An invitation has left: from now on the customer counts as asked. */
@ApplicationScoped
class InvitationLeft {

    private final SurveyStore surveys;
    private final Outbox outbox;

    InvitationLeft(SurveyStore surveys, Outbox outbox) {
        this.surveys = surveys;
        this.outbox = outbox;
    }

    void told(@Observes CustomerTold told) {
        if (told.message().purpose() == Purpose.SURVEY) {
            surveys.invited(told.message().id(), told.at())
                    .ifPresent(survey -> outbox.append(SurveySent.of(told.about(), survey, told.at())));
        }
    }
}
