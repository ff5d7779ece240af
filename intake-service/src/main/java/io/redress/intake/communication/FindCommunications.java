package io.redress.intake.communication;

import io.redress.intake.communication.persistence.CommunicationStore;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.feedback.domain.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the messages between a customer and us. */
@ApplicationScoped
public class FindCommunications {

    private final CommunicationStore communications;
    private final MailStore mails;

    FindCommunications(CommunicationStore communications, MailStore mails) {
        this.communications = communications;
        this.mails = mails;
    }

    /** The messages about this feedback in the order in which they were recorded, after this one. */
    public List<CommunicationStore.Recorded> list(Feedback feedback, UUID after, int limit) {
        return communications.list(feedback.id(), after, limit);
    }

    /** Mail that did not reach its customer, the newest first, before this one. */
    public List<MailStore.Undeliverable> undeliverable(UUID before, int limit) {
        return mails.undeliverable(before, limit);
    }
}
