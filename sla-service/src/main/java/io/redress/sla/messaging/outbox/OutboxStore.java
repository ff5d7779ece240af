package io.redress.sla.messaging.outbox;

import io.redress.sla.platform.Connections;
import io.redress.sla.platform.SetWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes events with their sequence numbers, all of a transaction with two statements. */
@ApplicationScoped
class OutboxStore {

    /**
     * Gives out numbers per subject. The rows of {@code outbox_sequence} are locked until the commit, so that within a
     * subject events get their positions in the order in which they become visible. {@code based_on} is what the inbox
     * has applied of that subject.
     */
    private static final String NUMBER = """
        INSERT INTO outbox_sequence AS s (subject, last) SELECT * FROM unnest(?::text[], ?::bigint[])
        ON CONFLICT (subject) DO UPDATE SET last = s.last + excluded.last
        RETURNING subject, last,
            (SELECT string_agg(format('{"producer":%s,"sequence":%s}', to_json(p.producer), p.sequence), ','
                               ORDER BY p.producer)
             FROM inbox_position p WHERE p.subject = s.subject) AS based_on
        """;

    private static final SetWriter<NumberedRow> WRITER = new SetWriter<NumberedRow>("outbox", "position")
            .column("id", "uuid", numbered -> numbered.row().id())
            .column("subject", "text", numbered -> numbered.row().subject())
            .column("sequence", "bigint", NumberedRow::sequence)
            .column("type", "text", numbered -> numbered.row().type())
            .column("time", "timestamptz", numbered -> numbered.row().time())
            .column("payload", "json", NumberedRow::payload)
            .column("traceparent", "text", numbered -> numbered.row().traceparent());

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
        try (Connection connection = connections.open()) {
            WRITER.insert(connection, numbered(rows, numbers(connection, rows)));
        } catch (SQLException e) {
            throw new IllegalStateException("Events could not be written to the outbox", e);
        }
    }

    private static Map<String, Numbers> numbers(Connection connection, List<OutboxRow> rows) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.subject(), 1L, Long::sum));
        try (PreparedStatement number = connection.prepareStatement(NUMBER)) {
            number.setArray(1, connection.createArrayOf("text", counts.keySet().toArray()));
            number.setArray(
                    2, connection.createArrayOf("bigint", counts.values().toArray()));
            Map<String, Numbers> numbers = new HashMap<>();
            try (ResultSet row = number.executeQuery()) {
                while (row.next()) {
                    String subject = row.getString("subject");
                    numbers.put(
                            subject, new Numbers(row.getLong("last") - counts.get(subject), row.getString("based_on")));
                }
            }
            return numbers;
        }
    }

    private static List<NumberedRow> numbered(List<OutboxRow> rows, Map<String, Numbers> numbers) {
        return rows.stream().map(row -> numbers.get(row.subject()).next(row)).toList();
    }

    private record NumberedRow(OutboxRow row, long sequence, String payload) {}

    /** The numbers of one subject. */
    private static final class Numbers {

        private final String basedOn;
        private long last;

        /** @param basedOn null when nothing was applied */
        Numbers(long last, String basedOn) {
            this.last = last;
            this.basedOn = basedOn;
        }

        NumberedRow next(OutboxRow row) {
            return new NumberedRow(row, ++last, withBasedOn(row.payload()));
        }

        private String withBasedOn(String object) {
            if (basedOn == null) {
                return object;
            }
            String open = object.substring(0, object.lastIndexOf('}'));
            return open + (open.endsWith("{") ? "" : ",") + "\"basedOn\":[" + basedOn + "]}";
        }
    }
}
