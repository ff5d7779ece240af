package io.redress.sla.calendar.persistence;

import io.redress.sla.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Calendars by version. */
@ApplicationScoped
public class CalendarStore {

    private final Sql sql;

    CalendarStore(Sql sql) {
        this.sql = sql;
    }

    /** Until the end of the transaction nobody else adds a version. */
    public void lock() {
        sql.run(connection ->
                connection.createStatement().execute("LOCK TABLE calendar_version IN SHARE ROW EXCLUSIVE MODE"));
    }

    public Optional<Integer> currentVersion(String id) {
        return sql
                .query(
                        "SELECT version FROM calendar_version WHERE calendar_id = ? AND effective_at <= now()"
                                + " ORDER BY effective_at DESC, version DESC LIMIT 1",
                        statement -> statement.setString(1, id),
                        row -> row.getInt(1))
                .stream()
                .findFirst();
    }

    public Optional<String> definition(String id, int version) {
        return sql
                .query(
                        "SELECT definition FROM calendar_version WHERE calendar_id = ? AND version = ?",
                        statement -> {
                            statement.setString(1, id);
                            statement.setInt(2, version);
                        },
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** Adds the next version, in effect at once. */
    public void add(String id, String definition) {
        sql.update(
                "INSERT INTO calendar_version (calendar_id, version, definition, effective_at)"
                        + " SELECT ?, coalesce(max(version), 0) + 1, ?::jsonb, now()"
                        + " FROM calendar_version WHERE calendar_id = ?",
                statement -> {
                    statement.setString(1, id);
                    statement.setString(2, definition);
                    statement.setString(3, id);
                });
    }
}
