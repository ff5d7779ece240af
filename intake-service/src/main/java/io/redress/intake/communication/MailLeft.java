package io.redress.intake.communication;

import io.redress.intake.communication.domain.Communication;
import io.redress.intake.communication.persistence.CommunicationStore;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.communication.persistence.MailStore.DueMail;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.CustomerContacted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.InstantSource;

/** A mail has left: the customer counts as told from now on. */
@ApplicationScoped
public class MailLeft {

    private final MailStore mails;
    private final CommunicationStore communications;
    private final FeedbackStore feedback;
    private final Outbox outbox;
    private final Event<CustomerTold> told;
    private final InstantSource time;

    MailLeft(
            MailStore mails,
            CommunicationStore communications,
            FeedbackStore feedback,
            Outbox outbox,
            Event<CustomerTold> told,
            InstantSource time) {
        this.mails = mails;
        this.communications = communications;
        this.feedback = feedback;
        this.outbox = outbox;
        this.told = told;
        this.time = time;
    }

    /** Marks it and tells everybody, once. */
    void record(DueMail mail) {
        var about = feedback.lock(mail.feedbackId()).orElseThrow();
        if (mails.sent(mail)) {
            var message = communications.find(mail.id()).orElseThrow();
            var now = time.instant();
            outbox.append(CustomerContacted.byMail(about, message, now, mail.actorRole(), mail.actorId()));
            told.fire(new CustomerTold(about, message, now));
        }
    }

    /** A mail about this feedback has left; observed in the transaction that marks it. */
    public record CustomerTold(Feedback about, Communication message, Instant at) {}
}
