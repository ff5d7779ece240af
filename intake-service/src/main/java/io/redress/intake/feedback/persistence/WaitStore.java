package io.redress.intake.feedback.persistence;

import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Wait;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When and why we waited for customers. */
@ApplicationScoped
public class WaitStore {

    private final Sql sql;

    WaitStore(Sql sql) {
        this.sql = sql;
    }

    /** The wait that goes on, if one does. */
    public Optional<Wait> open(UUID feedbackId) {
        return sql.one(
                "select * from customer_wait where feedback_id = ? and ended_at is null",
                row -> new Wait(
                        row.uuid("id"), row.text("reason_code"), row.instant("started_at"), row.uuid("message_id")),
                feedbackId);
    }

    /** A wait begins. */
    public void start(Feedback feedback, Wait wait, Actor actor) {
        sql.update(
                "insert into customer_wait (id, feedback_id, cycle, reason_code, message_id, started_at, started_by) values (?, ?, ?, ?, ?, ?, ?)",
                wait.id(),
                feedback.id(),
                feedback.cycle(),
                wait.reasonCode(),
                wait.messageId(),
                wait.startedAt(),
                actor.name());
    }

    /** A wait is over. */
    public void end(Wait wait, Instant at, Wait.End end) {
        sql.update("update customer_wait set ended_at = ?, ended_by = ? where id = ?", at, end, wait.id());
    }
}
