package io.redress.reporting.messaging.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked to be published once more, and how far the relay has come with it. */
@ApplicationScoped
public class Republications {

    private static final String COLUMNS =
            "id, published_from, published_until, reason, requested_by, requested_at, sent, finished_at";
    private static final UUID LAST = new UUID(-1, -1);

    private final AgroalDataSource database;

    Republications(AgroalDataSource database) {
        this.database = database;
    }

    /** In the current transaction. */
    public Republication request(Instant from, Instant until, String reason, String by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO republication"
                        + " (published_from, published_until, reason, requested_by) VALUES (?, ?, ?, ?) RETURNING "
                        + COLUMNS)) {
            insert.setTimestamp(1, Timestamp.from(from));
            insert.setTimestamp(2, Timestamp.from(until));
            insert.setString(3, reason);
            insert.setString(4, by);
            return rows(insert).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("A republication could not be written", e);
        }
    }

    public Optional<Republication> find(UUID id) {
        return select("WHERE id = ? LIMIT ?", id, 1).stream().findFirst();
    }

    /** Newest first. */
    public List<Republication> before(UUID id, int limit) {
        return select("WHERE id < ? ORDER BY id DESC LIMIT ?", id == null ? LAST : id, limit);
    }

    private List<Republication> select(String rest, UUID id, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT " + COLUMNS + " FROM republication " + rest)) {
            select.setObject(1, id);
            select.setInt(2, limit);
            return rows(select);
        } catch (SQLException e) {
            throw new IllegalStateException("Republications could not be read", e);
        }
    }

    private static List<Republication> rows(PreparedStatement statement) throws SQLException {
        List<Republication> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Republication(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("published_from").toInstant(),
                        row.getTimestamp("published_until").toInstant(),
                        row.getString("reason"),
                        row.getString("requested_by"),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getLong("sent"),
                        Optional.ofNullable(row.getTimestamp("finished_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)));
            }
        }
        return found;
    }
}
