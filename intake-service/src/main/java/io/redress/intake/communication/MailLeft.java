package io.redress.intake.communication;

import io.redress.intake.communication.persistence.CommunicationStore;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.communication.persistence.MailStore.DueMail;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.CustomerContacted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** A mail has left: the customer counts as told from now on. */
@ApplicationScoped
class MailLeft {

    private final MailStore mails;
    private final CommunicationStore communications;
    private final FeedbackStore feedback;
    private final Outbox outbox;
    private final InstantSource time;

    MailLeft(
            MailStore mails,
            CommunicationStore communications,
            FeedbackStore feedback,
            Outbox outbox,
            InstantSource time) {
        this.mails = mails;
        this.communications = communications;
        this.feedback = feedback;
        this.outbox = outbox;
        this.time = time;
    }

    /** Marks it and tells everybody, once. */
    void record(DueMail mail) {
        var about = feedback.lock(mail.feedbackId()).orElseThrow();
        if (mails.sent(mail)) {
            var message = communications.find(mail.id()).orElseThrow();
            outbox.append(CustomerContacted.byMail(about, message, time.instant(), mail.actorRole(), mail.actorId()));
        }
    }
}
