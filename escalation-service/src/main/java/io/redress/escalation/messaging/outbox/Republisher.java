package io.redress.escalation.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Publishes once more what was asked for, a part at a time between the relay's batches. Whoever has applied an event
 * refuses it by its sequence, so sending too much does no harm.
 */
@ApplicationScoped
class Republisher {

    private static final int PART = 2_000;
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String NEXT_PART = """
            SELECT p.id, p.subject, p.sequence, p.type, p.time, p.payload::text AS payload, p.traceparent
            FROM published_event p, (SELECT * FROM republication WHERE id = ?) r
            WHERE p.published_at >= r.published_from AND p.published_at < r.published_until
              AND (p.subject, p.sequence) > (r.last_subject, r.last_sequence)
            ORDER BY p.subject, p.sequence LIMIT ?
            """;

    private long lookAt = System.nanoTime();

    /**
     * Sends the next part of the oldest republication whose span is over, on the leading relay's connection.
     *
     * @param publish sends events and returns the ids of those that the broker has acknowledged
     * @return whether there was something to send
     * @throws IllegalStateException when the broker did not acknowledge all of it; the part is then sent again
     */
    boolean sendPart(Connection connection, Function<List<PendingEvent>, List<UUID>> publish) throws SQLException {
        if (System.nanoTime() - lookAt < 0) {
            return false;
        }
        UUID id = oldestOpen(connection);
        if (id == null) {
            lookAt = System.nanoTime() + LOOK_EVERY_NANOS;
            return false;
        }
        List<PendingEvent> part = nextPart(connection, id);
        int acknowledged = part.isEmpty() ? 0 : publish.apply(part).size();
        if (acknowledged < part.size()) {
            throw new IllegalStateException(
                    (part.size() - acknowledged) + " of " + part.size() + " events not acknowledged");
        }
        advance(connection, id, part);
        return true;
    }

    private static UUID oldestOpen(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT id FROM republication WHERE finished_at IS NULL AND published_until <= now()"
                                + " ORDER BY id LIMIT 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getObject(1, UUID.class) : null;
        }
    }

    private static List<PendingEvent> nextPart(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT_PART)) {
            select.setObject(1, id);
            select.setInt(2, PART);
            return RelayDatabase.events(select);
        }
    }

    private static void advance(Connection connection, UUID id, List<PendingEvent> part) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE republication SET sent = sent + ?, last_subject = coalesce(?, last_subject),
                    last_sequence = coalesce(?, last_sequence), finished_at = CASE WHEN ? THEN now() END
                WHERE id = ?
                """)) {
            PendingEvent last = part.isEmpty() ? null : part.getLast();
            update.setInt(1, part.size());
            update.setString(2, last == null ? null : last.subject());
            update.setObject(3, last == null ? null : last.sequence(), Types.BIGINT);
            update.setBoolean(4, part.size() < PART);
            update.setObject(5, id);
            update.executeUpdate();
        }
    }
}
