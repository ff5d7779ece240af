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
import java.util.UUID;

/** Messages between customers and us, both ways. */
@ApplicationScoped
public class CommunicationStore {

    private final Sql sql;

    CommunicationStore(Sql sql) {
        this.sql = sql;
    }

    /** A message with when and by whom it was recorded. */
    public record Recorded(Communication message, int cycle, Instant recordedAt, String actor) {}

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
                "select * from communication where feedback_id = ? and (?::uuid is null or id > ?::uuid) order by id limit ?",
                CommunicationStore::map,
                feedbackId,
                after,
                after,
                limit);
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
        return new Recorded(message, row.number("cycle"), row.instant("recorded_at"), row.text("actor"));
    }
}
