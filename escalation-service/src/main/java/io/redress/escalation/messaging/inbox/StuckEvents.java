package io.redress.escalation.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads parked and held events for people, and keeps their decisions. */
@ApplicationScoped
public class StuckEvents {

    private static final UUID FIRST = new UUID(0, 0);
    private static final TypeReference<List<HeldEvent.Missing>> MISSING = new TypeReference<>() {};
    private static final String PARKED =
            "SELECT id, event_id, type, subject, producer, sequence, reason, attempts, parked_at, state FROM parked_event ";
    private static final String HELD =
            "SELECT id, event_id, type, subject, producer, sequence, waits_for, held_at FROM held_event ";

    private final AgroalDataSource database;
    private final StoredRaw stored;
    private final ObjectMapper json;

    StuckEvents(AgroalDataSource database, StoredRaw stored, ObjectMapper json) {
        this.database = database;
        this.stored = stored;
        this.json = json;
    }

    /** Undecided ones, oldest first. */
    public List<ParkedEvent> parked(UUID after, int limit) {
        return page(PARKED + "WHERE state = 'PARKED' AND id > ? ORDER BY id LIMIT ?", after, limit, this::parked);
    }

    public Optional<ParkedEvent> parked(UUID id) {
        return page(PARKED + "WHERE id = ? LIMIT ?", id, 1, this::parked).stream()
                .findFirst();
    }

    /** Oldest first. */
    public List<HeldEvent> held(UUID after, int limit) {
        return page(HELD + "WHERE id > ? ORDER BY id LIMIT ?", after, limit, this::held);
    }

    public Optional<HeldEvent> held(UUID id) {
        return page(HELD + "WHERE id = ? LIMIT ?", id, 1, this::held).stream().findFirst();
    }

    RawEvent parkedRaw(UUID id) {
        return page("SELECT " + StoredRaw.COLUMNS + " FROM parked_event WHERE id = ? LIMIT ?", id, 1, stored::read)
                .getFirst();
    }

    RawEvent heldRaw(UUID id) {
        return page("SELECT " + StoredRaw.COLUMNS + " FROM held_event WHERE id = ? LIMIT ?", id, 1, stored::read)
                .getFirst();
    }

    void decide(UUID id, ParkedEvent.State state, String by, String reason) {
        Statements.execute(
                database,
                "UPDATE parked_event SET state = ?, decided_at = now(), decided_by = ?, decision_reason = ? WHERE id = ?",
                update -> {
                    update.setString(1, state.name());
                    update.setString(2, by);
                    update.setString(3, reason);
                    update.setObject(4, id);
                    return update.executeUpdate();
                });
    }

    void countAttempt(UUID id, String reason) {
        Statements.execute(
                database, "UPDATE parked_event SET attempts = attempts + 1, reason = ? WHERE id = ?", update -> {
                    update.setString(1, reason);
                    update.setObject(2, id);
                    return update.executeUpdate();
                });
    }

    /** Keeps who gave up a gap, and why. */
    void recordRelease(HeldEvent event, String by, String reason) {
        Statements.execute(
                database,
                "INSERT INTO released_gap (event_id, producer, subject, sequence, released_by, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, event.eventId());
                    insert.setString(2, event.producer());
                    insert.setString(3, event.subject());
                    insert.setLong(4, event.sequence());
                    insert.setString(5, by);
                    insert.setString(6, reason);
                    return insert.executeUpdate();
                });
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> page(String sql, UUID key, int limit, Reading<T> reading) {
        return Statements.execute(database, sql, select -> {
            select.setObject(1, key == null ? FIRST : key);
            select.setInt(2, limit);
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        });
    }

    private ParkedEvent parked(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getObject("id", UUID.class),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("producer"),
                row.getObject("sequence", Long.class),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getTimestamp("parked_at").toInstant(),
                ParkedEvent.State.valueOf(row.getString("state")));
    }

    private HeldEvent held(ResultSet row) throws SQLException {
        return new HeldEvent(
                row.getObject("id", UUID.class),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("producer"),
                row.getLong("sequence"),
                missing(row.getString("waits_for")),
                row.getTimestamp("held_at").toInstant());
    }

    private List<HeldEvent.Missing> missing(String text) {
        try {
            return json.readValue(text, MISSING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored positions cannot be read", e);
        }
    }
}
