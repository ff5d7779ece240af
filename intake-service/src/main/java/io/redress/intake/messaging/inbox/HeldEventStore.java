package io.redress.intake.messaging.inbox;

import static io.redress.intake.messaging.inbox.StoredRaw.array;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events that came too early: kept, visible and bounded, until what they wait for has been applied. */
@ApplicationScoped
class HeldEventStore {

    private final AgroalDataSource database;
    private final StoredRaw stored;
    private final ObjectMapper json;
    private final int limit;

    HeldEventStore(
            AgroalDataSource database,
            StoredRaw stored,
            ObjectMapper json,
            @ConfigProperty(name = "redress.inbox.held-limit", defaultValue = "100000") int limit) {
        this.database = database;
        this.stored = stored;
        this.json = json;
        this.limit = limit;
    }

    void hold(List<ReceivedEvent> early, Positions positions) {
        if (early.isEmpty()) {
            return;
        }
        requireRoom(early.size());
        Statements.execute(database, """
                INSERT INTO held_event (event_id, type, subject, producer, sequence, waits_for, topic, partition,
                                        "offset", key, headers, value)
                SELECT event_id, type, subject, producer, sequence, waits_for::jsonb, topic, partition, "offset", key,
                       headers::jsonb, value
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[],
                            ?::bigint[], ?::text[], ?::text[], ?::bytea[])
                     AS e(event_id, type, subject, producer, sequence, waits_for, topic, partition, "offset", key,
                          headers, value)
                ON CONFLICT (producer, subject, sequence) DO NOTHING
                """, insert -> {
            Connection to = insert.getConnection();
            insert.setArray(1, array(to, "text", early, e -> e.envelope().id()));
            insert.setArray(2, array(to, "text", early, e -> e.envelope().type()));
            insert.setArray(3, array(to, "text", early, e -> e.envelope().subject()));
            insert.setArray(4, array(to, "text", early, e -> e.envelope().producer()));
            insert.setArray(5, array(to, "bigint", early, e -> e.envelope().sequence()));
            insert.setArray(6, array(to, "text", early, e -> waitsFor(e, positions)));
            insert.setArray(7, array(to, "text", early, e -> e.raw().topic()));
            insert.setArray(8, array(to, "int", early, e -> e.raw().partition()));
            insert.setArray(9, array(to, "bigint", early, e -> e.raw().offset()));
            insert.setArray(
                    10, array(to, "text", early, e -> StoredRaw.text(e.raw().key())));
            insert.setArray(11, array(to, "text", early, e -> stored.headers(e.raw())));
            insert.setArray(
                    12,
                    to.createArrayOf(
                            "bytea", early.stream().map(e -> e.raw().value()).toArray(byte[][]::new)));
            return insert.executeUpdate();
        });
    }

    List<RawEvent> of(Set<String> subjects) {
        return Statements.execute(
                database,
                "SELECT " + StoredRaw.COLUMNS + " FROM held_event WHERE subject = ANY (?)"
                        + " ORDER BY subject, producer, sequence",
                select -> {
                    select.setArray(1, select.getConnection().createArrayOf("text", subjects.toArray()));
                    List<RawEvent> held = new ArrayList<>();
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            held.add(stored.read(row));
                        }
                    }
                    return held;
                });
    }

    void remove(List<ReceivedEvent> released) {
        if (released.isEmpty()) {
            return;
        }
        Statements.execute(
                database,
                "DELETE FROM held_event h USING unnest(?::text[], ?::text[], ?::bigint[]) AS r(producer, subject, sequence)"
                        + " WHERE h.producer = r.producer AND h.subject = r.subject AND h.sequence = r.sequence",
                delete -> {
                    Connection to = delete.getConnection();
                    delete.setArray(
                            1, array(to, "text", released, e -> e.envelope().producer()));
                    delete.setArray(
                            2, array(to, "text", released, e -> e.envelope().subject()));
                    delete.setArray(
                            3, array(to, "bigint", released, e -> e.envelope().sequence()));
                    return delete.executeUpdate();
                });
    }

    private void requireRoom(int more) {
        int held = Statements.execute(database, "SELECT count(*) FROM held_event", select -> {
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
        if (held + more > limit) {
            throw new HeldLimitReachedException(limit);
        }
    }

    private String waitsFor(ReceivedEvent event, Positions positions) {
        try {
            return json.writeValueAsString(positions.missing(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Positions cannot be written as JSON", e);
        }
    }
}
