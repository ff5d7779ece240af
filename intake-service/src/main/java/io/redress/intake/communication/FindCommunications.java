package io.redress.intake.communication;

import io.redress.intake.communication.persistence.CommunicationStore;
import io.redress.intake.feedback.domain.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the messages between a customer and us. */
@ApplicationScoped
public class FindCommunications {

    private final CommunicationStore communications;

    FindCommunications(CommunicationStore communications) {
        this.communications = communications;
    }

    /** The messages about this feedback in the order in which they were recorded, after this one. */
    public List<CommunicationStore.Recorded> list(Feedback feedback, UUID after, int limit) {
        return communications.list(feedback.id(), after, limit);
    }
}
