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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * @param link empty while it is not chained
     */
    public record Entry(long id, Instant loggedAt, Optional<ChainLink> link, LoggedEvent event) {}

    /** @param subject empty for all */
    public List<Entry> logged(Optional<String> subject, long afterId, int limit) {
        String sql = "SELECT " + COLUMNS + " FROM event_log l LEFT JOIN event_chain c ON c.event_log_id = l.id"
                + " WHERE l.id > ?" + subject.map(any -> " AND l.subject = ?").orElse("")
                + " ORDER BY l.id LIMIT ?";
        return database.query(
                sql, select -> set(select, afterId, parameters(subject, Optional.empty()), limit), AuditTrail::entry);
    }

    /**
     * @param subject      empty for all
     * @param sourceSystem empty for all; else events about feedback of that source system only
     */
    public List<Entry> chained(Optional<String> subject, Optional<String> sourceSystem, long after, int limit) {
        String sql = "SELECT " + COLUMNS + " FROM event_chain c JOIN event_log l ON l.id = c.event_log_id"
                + " WHERE c.position > ?" + subject.map(any -> " AND l.subject = ?").orElse("")
                + sourceSystem.map(any -> " AND c.source_system = ?").orElse("")
                + " ORDER BY c.position LIMIT ?";
        return database.query(
                sql, select -> set(select, after, parameters(subject, sourceSystem), limit), AuditTrail::entry);
    }

    private static List<String> parameters(Optional<String> subject, Optional<String> sourceSystem) {
        List<String> parameters = new ArrayList<>();
        subject.ifPresent(parameters::add);
        sourceSystem.ifPresent(parameters::add);
        return parameters;
    }

    private static void set(PreparedStatement select, long after, List<String> filters, int limit)
            throws SQLException {
        int index = 1;
        select.setLong(index++, after);
        for (String filter : filters) {
            select.setString(index++, filter);
        }
        select.setInt(index, limit);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("hash");
        Optional<ChainLink> link = hash == null
                ? Optional.empty()
                : Optional.of(new ChainLink(row.getLong("position"), ChainHash.of(hash)));
        return new Entry(row.getLong("id"), row.getTimestamp("logged_at").toInstant(), link, EventLog.read(row));
    }
}
