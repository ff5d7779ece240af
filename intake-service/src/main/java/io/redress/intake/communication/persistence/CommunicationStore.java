package io.redress.intake.communication.persistence;

import io.redress.intake.communication.domain.Communication;
import io.redress.intake.communication.domain.Communication.Direction;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages between customers and us, both ways. */
@ApplicationScoped
public class CommunicationStore {

    private static final String SELECT =
            "select c.*, m.state, m.attempts, m.sent_at, m.problem from communication c left join customer_mail m on m.id = c.id";

    private final Sql sql;

    CommunicationStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * How far a mail has come.
     *
     * @param state PENDING, SENT, UNDELIVERABLE or DROPPED
     * @param problem the kind of the last fault; null where none occurred
     */
    public record Delivery(String state, int attempts, Instant sentAt, String problem) {}

    /** A message with when and by whom it was recorded. @param delivery null for what was not sent from here */
    public record Recorded(Communication message, int cycle, Instant recordedAt, String actor, Delivery delivery) {}

    /** Keeps a message. */
    public void add(Feedback feedback, Communication message, Instant recordedAt, Actor actor) {
        sql.update(
                """
                insert into communication (id, feedback_id, cycle, direction, purpose, channel, at, recorded_at, actor, automated,
                                           awaiting_reply, language, subject, text, escalation_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                message.id(),
                feedback.id(),
                feedback.cycle(),
                message.direction(),
                message.purpose(),
                message.channel(),
                message.at(),
                recordedAt,
                actor.name(),
                message.automated(),
                message.awaitingReply(),
                message.language(),
                message.subject(),
                message.text(),
                message.escalationId());
    }

    /**
     * The messages about one feedback in the order in which they were recorded.
     *
     * @param after the last one seen; null for the beginning
     */
    public List<Recorded> list(UUID feedbackId, UUID after, int limit) {
        return sql.list(
                SELECT + " where c.feedback_id = ? and (?::uuid is null or c.id > ?::uuid) order by c.id limit ?",
                CommunicationStore::map,
                feedbackId,
                after,
                after,
                limit);
    }

    /** The message with this id. */
    public Optional<Communication> find(UUID id) {
        return sql.one(SELECT + " where c.id = ?", CommunicationStore::map, id).map(Recorded::message);
    }

    private static Recorded map(Row row) throws SQLException {
        var message = new Communication(
                row.uuid("id"),
                row.constant("direction", Direction.class),
                row.constant("purpose", Purpose.class),
                row.constant("channel", Channel.class),
                row.instant("at"),
                row.flag("automated"),
                row.flag("awaiting_reply"),
                row.text("language"),
                row.text("subject"),
                row.text("text"),
                row.uuid("escalation_id"));
        return new Recorded(message, row.number("cycle"), row.instant("recorded_at"), row.text("actor"), delivery(row));
    }

    private static Delivery delivery(Row row) throws SQLException {
        return row.text("state") == null
                ? null
                : new Delivery(row.text("state"), row.number("attempts"), row.instant("sent_at"), row.text("problem"));
    }
}
