package io.redress.reporting.audit.persistence;

import io.redress.reporting.audit.domain.ChainHash;
import io.redress.reporting.audit.domain.ChainLink;
import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chain's links: only ever added, by one chainer at a time. */
@ApplicationScoped
public class EventChain {

    /** A key space of its own: locks with one key belong to subjects. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(6001, 1)";

    private final Database database;

    EventChain(Database database) {
        this.database = database;
    }

    /** An event that waits for its link. */
    public record Pending(long id, String sourceSystem, LoggedEvent event) {}

    /** @param event null when it is gone */
    public record Stored(ChainLink link, LoggedEvent event) {}

    /**
     * What is not chained yet.
     *
     * @param oldestAt when the oldest of them was logged; null when there is none
     * @param lost     logged, neither chained nor waiting for it: somebody took them out of the queue
     */
    public record Tail(long count, Instant oldestAt, long lost) {}

    /** Until the end of the transaction nobody else chains. @return false when somebody else is at it */
    public boolean lock() {
        return database.one(LOCK, none -> {}, row -> row.getBoolean(1));
    }

    public ChainLink head() {
        List<ChainLink> head = database.query(
                "SELECT c.position, c.hash FROM event_chain c ORDER BY c.position DESC LIMIT 1",
                none -> {},
                EventChain::link);
        return head.isEmpty() ? ChainLink.GENESIS : head.getFirst();
    }

    public Optional<ChainLink> at(long position) {
        return database
                .query(
                        "SELECT c.position, c.hash FROM event_chain c WHERE c.position = ?",
                        select -> select.setLong(1, position),
                        EventChain::link)
                .stream()
                .findFirst();
    }

    /**
     * Takes from the queue what was committed and not chained, in the order it was logged. Of one producer and
     * subject that is the order of their sequence, since the next one is only logged when the one before is.
     * The lateral join looks each event up by its id; a plain one reads the log from its beginning.
     */
    public List<Pending> takePending(int limit) {
        return database.query(
                """
                WITH taken AS (
                    DELETE FROM unchained_event
                    WHERE event_log_id IN (SELECT event_log_id FROM unchained_event ORDER BY event_log_id LIMIT ?)
                    RETURNING event_log_id, source_system)
                SELECT taken.event_log_id AS id, taken.source_system, l.*
                FROM taken CROSS JOIN LATERAL (SELECT %s FROM event_log l WHERE l.id = taken.event_log_id LIMIT 1) l
                ORDER BY taken.event_log_id
                """.formatted(EventLog.COLUMNS),
                select -> select.setInt(1, limit),
                row -> new Pending(row.getLong("id"), row.getString("source_system"), EventLog.read(row)));
    }

    /** @param links one for each of the events, in the same order */
    public void append(List<Pending> events, List<ChainLink> links) {
        database.update("""
            INSERT INTO event_chain (position, hash, event_log_id, source_system)
            SELECT position, decode(hash, 'hex'), event_log_id, source_system
            FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[])
                 AS e(position, hash, event_log_id, source_system)
            """, insert -> {
            Database.array(insert, 1, "bigint", links, ChainLink::position);
            Database.array(insert, 2, "text", links, link -> link.hash().hex());
            Database.array(insert, 3, "bigint", events, Pending::id);
            Database.array(insert, 4, "text", events, Pending::sourceSystem);
        });
    }

    /** Stored links behind a position, up to and including another. */
    public List<Stored> between(long after, long last, int limit) {
        return database.query(
                "SELECT c.position, c.hash, l.id, " + EventLog.COLUMNS
                        + " FROM event_chain c LEFT JOIN event_log l ON l.id = c.event_log_id"
                        + " WHERE c.position > ? AND c.position <= ? ORDER BY c.position LIMIT ?",
                select -> {
                    select.setLong(1, after);
                    select.setLong(2, last);
                    select.setInt(3, limit);
                },
                EventChain::stored);
    }

    /** How many events wait for their link. */
    public long pending() {
        return database.one("SELECT count(*) FROM unchained_event", none -> {}, row -> row.getLong(1));
    }

    public Tail tail() {
        return database.one(
                """
                SELECT count(u.event_log_id) AS waiting, min(l.logged_at) FILTER (WHERE u.event_log_id IS NOT NULL) AS oldest,
                       count(*) FILTER (WHERE u.event_log_id IS NULL) AS lost
                FROM event_log l LEFT JOIN unchained_event u ON u.event_log_id = l.id
                WHERE NOT EXISTS (SELECT 1 FROM event_chain c WHERE c.event_log_id = l.id)
                """,
                none -> {},
                row -> new Tail(row.getLong("waiting"), instant(row.getTimestamp("oldest")), row.getLong("lost")));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        row.getLong("id");
        return new Stored(link(row), row.wasNull() ? null : EventLog.read(row));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(row.getLong("position"), ChainHash.of(row.getBytes("hash")));
    }
}
