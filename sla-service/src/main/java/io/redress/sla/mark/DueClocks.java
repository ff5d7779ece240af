package io.redress.sla.mark;

import io.redress.sla.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
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
        WHERE c.next_at <= statement_timestamp() AND %s
        ORDER BY c.next_at LIMIT ?
        FOR UPDATE OF c, f SKIP LOCKED
        """;

    private static final String CLAIM_OTHERS = CLAIM.formatted("c.id <> ALL (?)");
    private static final String CLAIM_THESE = CLAIM.formatted("c.id = ANY (?)");
    private static final String NEXT = """
        SELECT (SELECT next_at FROM clock WHERE next_at IS NOT NULL AND id <> ALL (?) ORDER BY next_at LIMIT 1),
               clock_timestamp()
        """;

    private final Sql sql;

    DueClocks(Sql sql) {
        this.sql = sql;
    }

    /** Locks the longest overdue ones that nobody else works on. @param except leaves these out */
    List<Claim> claim(int limit, Collection<UUID> except) {
        return claim(CLAIM_OTHERS, except, limit);
    }

    /** Locks those of these that are still due and that nobody else works on. */
    List<Claim> claim(Collection<UUID> clockIds) {
        return claim(CLAIM_THESE, clockIds, clockIds.size());
    }

    private List<Claim> claim(String statement, Collection<UUID> ids, int limit) {
        return sql.query(
                statement,
                claim -> {
                    claim.setArray(1, array(claim, ids));
                    claim.setInt(2, limit);
                },
                row -> new Claim(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }

    /** When the next one is due, and how long that is from now; empty if there is none. @param except leaves these out */
    Optional<Next> next(Collection<UUID> except) {
        return sql.query(NEXT, select -> select.setArray(1, array(select, except)), DueClocks::next).stream()
                .findFirst();
    }

    private static Next next(ResultSet row) throws SQLException {
        OffsetDateTime next = row.getObject(1, OffsetDateTime.class);
        Instant now = row.getObject(2, OffsetDateTime.class).toInstant();
        return next == null ? null : new Next(next.toInstant(), Duration.between(now, next.toInstant()));
    }

    private static Array array(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    /** A locked clock. */
    record Claim(UUID clockId, UUID feedbackId) {}

    /** The next due instant. */
    record Next(Instant at, Duration in) {}
}
