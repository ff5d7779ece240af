package io.redress.sla.calendar.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.calendar.CalendarDocument;
import io.redress.sla.calendar.CalendarVersion;
import io.redress.sla.platform.Sql;
import io.redress.sla.policy.Timetable;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calendars by version. What is in effect is decided by the clock of the database. */
@ApplicationScoped
public class CalendarStore {

    private static final String SELECT = "SELECT * FROM calendar_version ";
    private static final String NEWEST_IN_EFFECT = "effective_at DESC, version DESC ";

    private final Sql sql;
    private final ObjectMapper json;

    CalendarStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Until the end of the transaction nobody else adds a version. */
    public void lock() {
        sql.run(connection ->
                connection.createStatement().execute("LOCK TABLE calendar_version IN SHARE ROW EXCLUSIVE MODE"));
    }

    /** The version of each calendar that is in effect, by name. */
    public List<CalendarVersion> inEffect(String afterId, int limit) {
        return sql.query(
                "SELECT DISTINCT ON (calendar_id) * FROM calendar_version WHERE calendar_id > ? AND effective_at <= now()"
                        + " ORDER BY calendar_id, " + NEWEST_IN_EFFECT + "LIMIT ?",
                statement -> {
                    statement.setString(1, afterId);
                    statement.setInt(2, limit);
                },
                this::read);
    }

    public Optional<CalendarVersion> inEffect(String id) {
        return first(
                SELECT + "WHERE calendar_id = ? AND effective_at <= now() ORDER BY " + NEWEST_IN_EFFECT + "LIMIT 1",
                statement -> statement.setString(1, id));
    }

    /** The versions that take effect later, next first. */
    public List<CalendarVersion> planned(String id, int limit) {
        return sql.query(
                SELECT + "WHERE calendar_id = ? AND effective_at > now() ORDER BY effective_at, version LIMIT ?",
                statement -> {
                    statement.setString(1, id);
                    statement.setInt(2, limit);
                },
                this::read);
    }

    /** Versions of a calendar, newest first. */
    public List<CalendarVersion> versions(String id, int below, int limit) {
        return sql.query(
                SELECT + "WHERE calendar_id = ? AND version < ? ORDER BY version DESC LIMIT ?",
                statement -> {
                    statement.setString(1, id);
                    statement.setInt(2, below);
                    statement.setInt(3, limit);
                },
                this::read);
    }

    public Optional<CalendarVersion> find(VersionRef ref) {
        return first(SELECT + "WHERE calendar_id = ? AND version = ?", statement -> {
            statement.setString(1, ref.id());
            statement.setInt(2, ref.version());
        });
    }

    /** From when each version of a calendar is in effect. */
    public List<Timetable.Entry> timetable(String id) {
        return sql.query(
                "SELECT version, effective_at FROM calendar_version WHERE calendar_id = ?",
                statement -> statement.setString(1, id),
                row -> new Timetable.Entry(new VersionRef(id, row.getInt("version")), instant(row, "effective_at")));
    }

    /**
     * Adds the next version.
     *
     * @param effectiveAt null, or an instant that has passed, for at once
     * @param authorId null for the service itself
     */
    public CalendarVersion add(String id, CalendarDocument calendar, Instant effectiveAt, UUID authorId) {
        return first(
                        "INSERT INTO calendar_version (calendar_id, version, definition, effective_at, author_id)"
                                + " SELECT ?, coalesce(max(version), 0) + 1, ?::jsonb, greatest(?, now()), ?"
                                + " FROM calendar_version WHERE calendar_id = ? RETURNING *",
                        statement -> {
                            statement.setString(1, id);
                            statement.setString(2, write(calendar));
                            statement.setObject(3, effectiveAt == null ? null : effectiveAt.atOffset(ZoneOffset.UTC));
                            statement.setObject(4, authorId);
                            statement.setString(5, id);
                        })
                .orElseThrow();
    }

    private Optional<CalendarVersion> first(String select, Sql.Binding binding) {
        return sql.query(select, binding, this::read).stream().findFirst();
    }

    private CalendarVersion read(ResultSet row) throws SQLException {
        return new CalendarVersion(
                new VersionRef(row.getString("calendar_id"), row.getInt("version")),
                parse(row.getString("definition")),
                instant(row, "effective_at"),
                instant(row, "created_at"),
                row.getObject("author_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private CalendarDocument parse(String text) {
        try {
            return json.readValue(text, CalendarDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar in the database cannot be read", e);
        }
    }

    private String write(CalendarDocument calendar) {
        try {
            return json.writeValueAsString(calendar);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar cannot be written as JSON", e);
        }
    }
}
