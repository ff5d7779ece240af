package io.redress.reporting.audit.persistence;

import io.redress.reporting.audit.domain.ChainHash;
import io.redress.reporting.audit.domain.ChainLink;
import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the log with its proof: for the audit list by place in the log, for the feed by position in the chain. */
@ApplicationScoped
public class AuditTrail {

    private static final String COLUMNS = "l.id, l.logged_at, c.position, c.hash, " + EventLog.COLUMNS;

    private final Database database;

    AuditTrail(Database database) {
        this.database = database;
    }

    /**
     * A logged event and its link.
     *
     * @param id   its place in the log
     * @param link null while it is not chained
     */
    public record Entry(long id, Instant loggedAt, ChainLink link, LoggedEvent event) {}

    /**
     * What is wanted.
     *
     * @param subject      null for all
     * @param sourceSystem null for all; else only events about feedback of that source system
     */
    public record Filter(String subject, String sourceSystem) {

        private String sql() {
            return (subject == null ? "" : " AND l.subject = ?")
                    + (sourceSystem == null ? "" : " AND c.source_system = ?");
        }

        private List<String> parameters() {
            return Stream.of(subject, sourceSystem).filter(Objects::nonNull).toList();
        }
    }

    /** By place in the log, also what is not chained yet. */
    public List<Entry> logged(Filter filter, long afterId, int limit) {
        return database.query(
                "SELECT " + COLUMNS + " FROM event_log l LEFT JOIN event_chain c ON c.event_log_id = l.id"
                        + " WHERE l.id > ?" + filter.sql() + " ORDER BY l.id LIMIT ?",
                select -> set(select, afterId, filter.parameters(), limit),
                AuditTrail::entry);
    }

    /** By position in the chain. */
    public List<Entry> chained(Filter filter, long after, int limit) {
        return database.query(
                "SELECT " + COLUMNS + " FROM event_chain c JOIN event_log l ON l.id = c.event_log_id"
                        + " WHERE c.position > ?" + filter.sql() + " ORDER BY c.position LIMIT ?",
                select -> set(select, after, filter.parameters(), limit),
                AuditTrail::entry);
    }

    private static void set(PreparedStatement select, long after, List<String> filters, int limit) throws SQLException {
        int index = 1;
        select.setLong(index++, after);
        for (String filter : filters) {
            select.setString(index++, filter);
        }
        select.setInt(index, limit);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("hash");
        ChainLink link = hash == null ? null : new ChainLink(row.getLong("position"), ChainHash.of(hash));
        return new Entry(row.getLong("id"), row.getTimestamp("logged_at").toInstant(), link, EventLog.read(row));
    }
}
