package io.redress.intake.communication;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.persistence.FeedbackStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Tells a customer that somebody higher up deals with their matter now, when escalation-service says so. */
@ApplicationScoped
public class NoticeOfEscalation {

    private static final Actor ESCALATION = new Actor("redress", "escalation-service", Set.of(), null);

    private final FeedbackStore store;
    private final Post post;

    NoticeOfEscalation(FeedbackStore store, Post post) {
        this.store = store;
        this.post = post;
    }

    /**
     * Writes to the customer, if mail reaches them and it is still open.
     *
     * @param tier who deals with it now
     */
    public void send(UUID feedbackId, UUID escalationId, Integer tier) {
        store.find(feedbackId)
                .filter(feedback -> feedback.state().status().open())
                .ifPresent(feedback -> post.sendNotice(feedback, escalationId, tier, ESCALATION));
    }
}
