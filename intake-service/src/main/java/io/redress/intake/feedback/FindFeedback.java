package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.feedback.persistence.CaseWorkReader;
import io.redress.intake.feedback.persistence.FeedbackQuery;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.HandlingStore;
import io.redress.intake.feedback.persistence.HistoryStore;
import io.redress.intake.feedback.persistence.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads feedback, as far as the actor sees it. */
@ApplicationScoped
public class FindFeedback {

    private final FeedbackStore store;
    private final FeedbackQuery query;
    private final SearchQuery search;
    private final CaseWorkReader work;
    private final HistoryStore history;
    private final HandlingStore handling;

    FindFeedback(
            FeedbackStore store,
            FeedbackQuery query,
            SearchQuery search,
            CaseWorkReader work,
            HistoryStore history,
            HandlingStore handling) {
        this.store = store;
        this.query = query;
        this.search = search;
        this.work = work;
        this.history = history;
        this.handling = handling;
    }

    /** One piece; empty for what does not exist and for what the actor does not see. */
    public Optional<Feedback> find(UUID id, Actor actor) {
        return store.find(id)
                .filter(feedback -> Sight.of(actor).covers(feedback.source().system()));
    }

    /** What was done with it. */
    public CaseWork work(Feedback feedback) {
        return work.find(feedback.id());
    }

    /**
     * The lines of its history from the first on.
     *
     * @param afterVersion the last one seen; 0 for the beginning
     */
    public List<HistoryStore.Entry> history(Feedback feedback, int afterVersion, int limit) {
        return history.lines(feedback.id(), afterVersion, limit);
    }

    /** The steps of the work on it in the order in which they were recorded, after this one. */
    public List<HandlingStore.RecordedStep> steps(Feedback feedback, UUID after, int limit) {
        return handling.steps(feedback.id(), after, limit);
    }

    /** A page of what the filter matches, by receipt. */
    public Stretch<Feedback> list(FeedbackFilter filter, FeedbackQuery.Window window, Actor actor) {
        return query.list(filter, window, Sight.of(actor).restriction());
    }

    /** A page of what the filter and the words match. */
    public Stretch<FoundFeedback> search(FeedbackFilter filter, FeedbackSearch wanted, Actor actor) {
        return search.search(filter, wanted, Sight.of(actor).restriction());
    }

    /**
     * How many the filter and the words match; takes the longer the more there are.
     *
     * @param words null where nothing is searched for
     */
    public long count(FeedbackFilter filter, String words, Actor actor) {
        return query.count(filter, words, Sight.of(actor).restriction());
    }
}
