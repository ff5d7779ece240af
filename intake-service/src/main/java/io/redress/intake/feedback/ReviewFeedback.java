package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Review;
import io.redress.intake.feedback.persistence.HandlingStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackReviewed;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Somebody looked back: what happened, why, and what changes. */
@ApplicationScoped
public class ReviewFeedback {

    private final CaseFile file;
    private final HandlingStore handling;
    private final Outbox outbox;
    private final InstantSource time;
    private final Ids ids;

    ReviewFeedback(CaseFile file, HandlingStore handling, Outbox outbox, InstantSource time, Ids ids) {
        this.file = file;
        this.handling = handling;
        this.outbox = outbox;
        this.time = time;
        this.ids = ids;
    }

    /**
     * What was learned.
     *
     * @param rootCauseCode may be null
     * @param why may be null
     */
    public record Lesson(String whatHappened, String rootCauseCode, String why, List<Review.Change> changes) {}

    /** The reviewed feedback. */
    public Feedback review(UUID id, String ifMatch, Lesson lesson, Actor actor) {
        var before = file.open(id, Action.REVIEW, ifMatch, actor);
        var now = time.instant();
        var review = new Review(
                ids.next(), now, lesson.whatHappened(), lesson.rootCauseCode(), lesson.why(), lesson.changes());
        var after = file.advance(before, Action.REVIEW, now, actor, null);
        handling.addReview(after, review, actor);
        outbox.append(FeedbackReviewed.of(after, review, actor));
        return after;
    }
}
