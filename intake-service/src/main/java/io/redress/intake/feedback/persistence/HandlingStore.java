package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.HandlingStep;
import io.redress.intake.feedback.domain.Review;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The steps of the work on a case, and what was learned from it. */
@ApplicationScoped
public class HandlingStore {

    private final Sql sql;

    HandlingStore(Sql sql) {
        this.sql = sql;
    }

    /** A step with when and by whom it was recorded. */
    public record RecordedStep(HandlingStep step, int cycle, Instant recordedAt, String actor) {}

    private record NumberedChange(int position, Review.Change change) {}

    /** Keeps a step. */
    public void addStep(Feedback feedback, HandlingStep step, Instant recordedAt, Actor actor) {
        sql.update(
                "insert into handling_step (id, feedback_id, cycle, type, done_at, recorded_at, actor, findings) values (?, ?, ?, ?, ?, ?, ?, ?)",
                step.id(),
                feedback.id(),
                feedback.cycle(),
                step.type(),
                step.doneAt(),
                recordedAt,
                actor.name(),
                step.findings());
    }

    /**
     * The steps of a case in the order in which they were recorded.
     *
     * @param after the last one seen; null for the beginning
     */
    public List<RecordedStep> steps(UUID feedbackId, UUID after, int limit) {
        return sql.list(
                "select * from handling_step where feedback_id = ? and (?::uuid is null or id > ?::uuid) order by id limit ?",
                row -> new RecordedStep(
                        new HandlingStep(
                                row.uuid("id"),
                                row.constant("type", HandlingStep.Type.class),
                                row.instant("done_at"),
                                row.text("findings")),
                        row.number("cycle"),
                        row.instant("recorded_at"),
                        row.text("actor")),
                feedbackId,
                after,
                after,
                limit);
    }

    /** Keeps a review with what changes. */
    public void addReview(Feedback feedback, Review review, Actor actor) {
        sql.update(
                "insert into review (id, feedback_id, cycle, at, actor, what_happened, root_cause_code, why) values (?, ?, ?, ?, ?, ?, ?, ?)",
                review.id(),
                feedback.id(),
                feedback.cycle(),
                review.at(),
                actor.name(),
                review.whatHappened(),
                review.rootCauseCode(),
                review.why());
        var changes = IntStream.range(0, review.changes().size())
                .mapToObj(position ->
                        new NumberedChange(position, review.changes().get(position)))
                .toList();
        if (!changes.isEmpty()) {
            sql.update(
                    "insert into review_change (review_id, position, code, description) select ?, * from unnest(?::integer[], ?::text[], ?::text[])",
                    review.id(),
                    ArrayArgument.of("integer", changes, NumberedChange::position),
                    ArrayArgument.of(
                            "text", changes, numbered -> numbered.change().code()),
                    ArrayArgument.of(
                            "text", changes, numbered -> numbered.change().description()));
        }
    }
}
