package io.redress.sla.mark;

import io.redress.sla.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Clocks about which something is to be done, judged by the clock of the database. */
@ApplicationScoped
class DueClocks {

    /** Never waits for a lock, and so never takes part in a deadlock; who holds a lock sees to its clocks later. */
    private static final String CLAIM = """
            SELECT c.id, c.feedback_id
            FROM clock c JOIN feedback f ON f.id = c.feedback_id
            WHERE c.next_at <= statement_timestamp()
            ORDER BY c.next_at LIMIT ?
            FOR UPDATE OF c, f SKIP LOCKED
            """;

    private final Sql sql;

    DueClocks(Sql sql) {
        this.sql = sql;
    }

    /** Locks the longest overdue ones that nobody else works on. */
    List<Claim> claim(int limit) {
        return sql.query(
                CLAIM,
                statement -> statement.setInt(1, limit),
                row -> new Claim(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }

    /** When the next one is due, and how long that is from now; empty if there is none. */
    Optional<Next> next() {
        return sql
                .query(
                        "SELECT (SELECT min(next_at) FROM clock WHERE next_at IS NOT NULL), clock_timestamp()",
                        Sql.NOTHING,
                        row -> {
                            OffsetDateTime next = row.getObject(1, OffsetDateTime.class);
                            Instant now = row.getObject(2, OffsetDateTime.class).toInstant();
                            return next == null
                                    ? null
                                    : new Next(next.toInstant(), Duration.between(now, next.toInstant()));
                        })
                .stream()
                .findFirst();
    }

    /** A locked clock. */
    record Claim(UUID clockId, UUID feedbackId) {}

    /** The next due instant. */
    record Next(Instant at, Duration in) {}
}
