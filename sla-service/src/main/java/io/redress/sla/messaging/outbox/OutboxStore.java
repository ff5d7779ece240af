package io.redress.sla.messaging.outbox;

import io.redress.sla.platform.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Writes events with their sequence numbers, all of a transaction with one statement. */
@ApplicationScoped
class OutboxStore {

    /**
     * Numbers the events per subject. The rows of {@code outbox_sequence} are locked until the commit, so that within
     * a subject events get their positions in the order in which they become visible. {@code basedOn} is what the
     * inbox had applied of that subject.
     */
    private static final String INSERT = """
            WITH event AS (
                SELECT *, row_number() OVER (PARTITION BY subject ORDER BY place) AS nth,
                       count(*) OVER (PARTITION BY subject) AS total
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
                     WITH ORDINALITY AS e(id, subject, type, time, payload, traceparent, place)
            ), numbered AS (
                INSERT INTO outbox_sequence AS s (subject, last)
                SELECT subject, count(*) FROM event GROUP BY subject ORDER BY subject
                ON CONFLICT (subject) DO UPDATE SET last = s.last + excluded.last
                RETURNING subject, last
            )
            INSERT INTO outbox (id, subject, sequence, type, time, payload, traceparent)
            SELECT e.id, e.subject, n.last - e.total + e.nth, e.type, e.time,
                   e.payload::jsonb || coalesce((
                       SELECT jsonb_build_object('basedOn', jsonb_agg(
                                  jsonb_build_object('producer', p.producer, 'sequence', p.sequence)
                                  ORDER BY p.producer))
                       FROM inbox_position p WHERE p.subject = e.subject HAVING count(*) > 0), '{}'),
                   e.traceparent
            FROM event e JOIN numbered n ON n.subject = e.subject
            ORDER BY e.place
            """;

    private final Connections connections;
    private final EntityManager entities;

    OutboxStore(Connections connections, EntityManager entities) {
        this.connections = connections;
        this.entities = entities;
    }

    /** Opens the persistence context while that is still allowed, so that {@link #insert} can flush it. */
    void prepare() {
        entities.flush();
    }

    void insert(List<OutboxRow> rows) {
        // Sequence rows are locked last, after every row of the change itself: one order for all, so no deadlock.
        entities.flush();
        try (Connection connection = connections.open();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, array(connection, "uuid", rows, OutboxRow::id));
            insert.setArray(2, array(connection, "text", rows, OutboxRow::subject));
            insert.setArray(3, array(connection, "text", rows, OutboxRow::type));
            insert.setArray(
                    4, array(connection, "timestamptz", rows, row -> row.time().toString()));
            insert.setArray(5, array(connection, "text", rows, OutboxRow::payload));
            insert.setArray(6, array(connection, "text", rows, OutboxRow::traceparent));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Events could not be written to the outbox", e);
        }
    }

    private static Array array(Connection connection, String type, List<OutboxRow> rows, Function<OutboxRow, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
