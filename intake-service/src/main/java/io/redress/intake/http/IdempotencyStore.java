package io.redress.intake.http;

import io.agroal.api.AgroalDataSource;
import io.redress.intake.http.Idempotency.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Stored answers, in the transaction of what they tell of. */
@ApplicationScoped
class IdempotencyStore {

    static final int MOST_AT_ONCE = 5_000;

    private final AgroalDataSource database;

    IdempotencyStore(AgroalDataSource database) {
        this.database = database;
    }

    record Key(String caller, String route, String name) {}

    record Stored(String bodyHash, Answer answer) {}

    /** False when another request with this key is in flight. */
    boolean claim(Key key) {
        return query(
                "SELECT pg_try_advisory_xact_lock(hashtextextended(? || chr(31) || ? || chr(31) || ?, 1))",
                key,
                row -> {
                    row.next();
                    return row.getBoolean(1);
                });
    }

    Optional<Stored> find(Key key) {
        return query(
                "SELECT body_hash, status, location, etag, body FROM idempotency_key"
                        + " WHERE caller = ? AND route = ? AND name = ?",
                key,
                row -> row.next()
                        ? Optional.of(new Stored(
                                row.getString(1),
                                new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5))))
                        : Optional.empty());
    }

    void save(Key key, String bodyHash, Answer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO idempotency_key (caller, route, name, body_hash, status, location, etag, body)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, key.caller());
            insert.setString(2, key.route());
            insert.setString(3, key.name());
            insert.setString(4, bodyHash);
            insert.setInt(5, answer.status());
            insert.setString(6, answer.location());
            insert.setString(7, answer.etag());
            insert.setString(8, answer.body());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A stored answer could not be written", e);
        }
    }

    /** Forgets keys older than seven days, so many at most that nobody waits for it; says how many. */
    int forgetExpired() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        DELETE FROM idempotency_key WHERE (caller, route, name) IN (
                            SELECT caller, route, name FROM idempotency_key WHERE created_at < now() - interval '7 days'
                            ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        """)) {
            delete.setInt(1, MOST_AT_ONCE);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Expired answers could not be removed", e);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> T query(String sql, Key key, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key.caller());
            select.setString(2, key.route());
            select.setString(3, key.name());
            try (ResultSet row = select.executeQuery()) {
                return reading.of(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Stored answers cannot be read", e);
        }
    }
}
