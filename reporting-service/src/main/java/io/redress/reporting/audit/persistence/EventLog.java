package io.redress.reporting.audit.persistence;

import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;

/** The log's rows: only ever added. */
@ApplicationScoped
public class EventLog {

    static final String COLUMNS = "l.event_id, l.producer, l.type, l.subject, l.sequence, l.occurred_at, l.data";

    private final Database database;

    EventLog(Database database) {
        this.database = database;
    }

    /** A row of the log and its place in it. */
    public record Entry(long id, LoggedEvent event) {}

    /**
     * Adds events in their order, and queues them for the chainer, in one statement.
     *
     * @param sourceSystem whose feedback an event is about; may give null
     */
    public void append(List<LoggedEvent> events, Function<LoggedEvent, String> sourceSystem) {
        if (events.isEmpty()) {
            return;
        }
        database.update("""
            WITH given AS MATERIALIZED (
                SELECT nextval('event_log_id_seq') AS id, e.*
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[],
                            ?::text[])
                     AS e(event_id, producer, type, subject, sequence, occurred_at, data, source_system)),
            logged AS (
                INSERT INTO event_log (id, event_id, producer, type, subject, sequence, occurred_at, data)
                OVERRIDING SYSTEM VALUE
                SELECT id, event_id, producer, type, subject, sequence, occurred_at, data FROM given)
            INSERT INTO unchained_event (event_log_id, source_system) SELECT id, source_system FROM given
            """, insert -> {
            Database.array(insert, 1, "text", events, LoggedEvent::id);
            Database.array(insert, 2, "text", events, LoggedEvent::producer);
            Database.array(insert, 3, "text", events, LoggedEvent::type);
            Database.array(insert, 4, "text", events, LoggedEvent::subject);
            Database.array(insert, 5, "bigint", events, LoggedEvent::sequence);
            Database.array(insert, 6, "timestamptz", events, event -> Timestamp.from(event.time()));
            Database.array(insert, 7, "text", events, LoggedEvent::data);
            Database.array(insert, 8, "text", events, sourceSystem);
        });
    }

    /** In the order they were logged. Complete only while nobody else is logging. */
    public List<Entry> after(long id, int limit) {
        return database.query(
                "SELECT l.id, " + COLUMNS + " FROM event_log l WHERE l.id > ? ORDER BY l.id LIMIT ?",
                select -> {
                    select.setLong(1, id);
                    select.setInt(2, limit);
                },
                row -> new Entry(row.getLong("id"), read(row)));
    }

    static LoggedEvent read(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getString("event_id"),
                row.getString("producer"),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("data"));
    }
}
