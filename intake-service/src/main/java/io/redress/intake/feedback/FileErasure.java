package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.HistoryStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes the personal data out of feedback itself, with a line in its history; where it stands does not change. */
@ApplicationScoped
public class FileErasure {

    private static final String ERASE = "erase";

    private final FeedbackStore store;
    private final HistoryStore history;

    FileErasure(FeedbackStore store, HistoryStore history) {
        this.store = store;
        this.history = history;
    }

    /** The feedback as it is without them. */
    public List<Feedback> erase(Collection<UUID> ids, Instant at, Actor actor) {
        var before = List.copyOf(store.lock(ids).values());
        var after = before.stream().map(Feedback::withoutPersonalData).toList();
        store.save(after);
        history.add(IntStream.range(0, after.size())
                .mapToObj(i -> HistoryLines.of(before.get(i), after.get(i), ERASE, at, actor, null))
                .toList());
        return after;
    }
}
