package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.feedback.persistence.FeedbackQuery;
import io.redress.intake.feedback.persistence.FeedbackStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads feedback, as far as the actor sees it. */
@ApplicationScoped
public class FindFeedback {

    private final FeedbackStore store;
    private final FeedbackQuery query;

    FindFeedback(FeedbackStore store, FeedbackQuery query) {
        this.store = store;
        this.query = query;
    }

    /** One piece; empty for what does not exist and for what the actor does not see. */
    public Optional<Feedback> find(UUID id, Actor actor) {
        return store.find(id)
                .filter(feedback -> Sight.of(actor).covers(feedback.source().system()));
    }

    /** A page of what the filter matches, by receipt. */
    public List<Feedback> list(FeedbackFilter filter, FeedbackQuery.Window window, Actor actor) {
        return query.list(filter, window, Sight.of(actor).restriction());
    }
}
