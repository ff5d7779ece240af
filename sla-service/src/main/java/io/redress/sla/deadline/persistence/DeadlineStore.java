package io.redress.sla.deadline.persistence;

import io.redress.sla.platform.Sql;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts of clocks by when they are due and by when they were fulfilled. */
@ApplicationScoped
public class DeadlineStore {

    private static final String LOAD = """
        SELECT %s, count(*) FILTER (WHERE state = 'RUNNING') AS running, count(*) FILTER (WHERE state = 'PAUSED') AS paused
        FROM clock WHERE state IN ('RUNNING', 'PAUSED') AND due_at >= ? AND due_at < ?
        GROUP BY %s ORDER BY %s
        """;

    /** Only of feedback that is open: what was withdrawn after a breach is nobody's work any more. */
    private static final String OVERDUE = """
        SELECT c.target, count(*) FROM clock c JOIN feedback f ON f.id = c.feedback_id
        WHERE c.state = 'BREACHED' AND c.state_at IS NULL AND f.open AND f.cycle = c.cycle
        GROUP BY c.target
        """;

    private static final String OPEN = """
        SELECT target, width_bucket(extract(epoch FROM due_at - ?)::float8, ?::float8[]) AS band, count(*), max(due_at)
        FROM clock WHERE state = 'RUNNING' GROUP BY 1, 2
        """;

    private static final String DONE = """
        SELECT c.target, (c.state_at AT TIME ZONE ?)::date AS done_on, count(*)
        FROM clock c JOIN feedback f ON f.id = c.feedback_id
        WHERE c.id >= ? AND c.state IN ('MET', 'BREACHED') AND c.state_at >= ? AND c.state_at < ? AND NOT f.historical
        GROUP BY 1, 2
        """;

    private final Sql sql;

    DeadlineStore(Sql sql) {
        this.sql = sql;
    }

    /** Open clocks that are due within a span, by groups and in their order; none is named twice. */
    public List<Load> load(Instant from, Instant to, Collection<Group> groups, ZoneId zone) {
        String columns = groups.stream().map(Group::column).collect(Collectors.joining(", "));
        String names = groups.stream().map(Group::alias).collect(Collectors.joining(", "));
        return sql.query(
                LOAD.formatted(columns, names, names),
                statement -> {
                    int next = 1;
                    for (Group group : groups) {
                        if (group.isTime()) {
                            statement.setString(next++, zone.getId());
                        }
                    }
                    statement.setObject(next++, utc(from));
                    statement.setObject(next, utc(to));
                },
                row -> new Load(
                        groups.contains(Group.HOUR) ? instant(row, "at_hour") : null,
                        groups.contains(Group.DAY) ? row.getObject("on_day", LocalDate.class) : null,
                        groups.contains(Group.TARGET) ? Target.valueOf(row.getString("target")) : null,
                        groups.contains(Group.SLA_CATEGORY) ? SlaCategory.valueOf(row.getString("sla_category")) : null,
                        row.getLong("running"),
                        row.getLong("paused")));
    }

    /** Clocks that ran out and are still to be fulfilled, by target. */
    public List<Overdue> overdue() {
        return sql.query(OVERDUE, Sql.NOTHING, row -> new Overdue(Target.valueOf(row.getString(1)), row.getLong(2)));
    }

    /**
     * Running clocks by how far ahead they are due.
     *
     * @param bounds in rising order; band 0 lies before the first, band n from the n-th on
     */
    public List<Open> open(Instant now, List<Duration> bounds) {
        Object[] seconds =
                bounds.stream().map(bound -> (double) bound.toSeconds()).toArray();
        return sql.query(
                OPEN,
                statement -> {
                    statement.setObject(1, utc(now));
                    statement.setArray(2, statement.getConnection().createArrayOf("float8", seconds));
                },
                row -> new Open(Target.valueOf(row.getString(1)), row.getInt(2), row.getLong(3), instant(row, 4)));
    }

    /**
     * How many clocks were fulfilled on which date.
     *
     * @param begunSince leaves out those that began before; their ids tell, so that no more is read than needed
     */
    public List<Done> done(Instant from, Instant to, Instant begunSince, ZoneId zone) {
        return sql.query(
                DONE,
                statement -> bindDone(statement, from, to, begunSince, zone),
                row -> new Done(Target.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getLong(3)));
    }

    private static void bindDone(PreparedStatement statement, Instant from, Instant to, Instant begun, ZoneId zone)
            throws SQLException {
        statement.setString(1, zone.getId());
        statement.setObject(2, new UUID(begun.toEpochMilli() << 16 | 0x7000, Long.MIN_VALUE));
        statement.setObject(3, utc(from));
        statement.setObject(4, utc(to));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What deadlines can be grouped by. */
    public enum Group {
        HOUR("date_trunc('hour', due_at, ?) AS at_hour", "at_hour"),
        DAY("(due_at AT TIME ZONE ?)::date AS on_day", "on_day"),
        TARGET("target", "target"),
        SLA_CATEGORY("sla_category", "sla_category");

        private final String column;
        private final String alias;

        Group(String column, String alias) {
            this.column = column;
            this.alias = alias;
        }

        String column() {
            return column;
        }

        String alias() {
            return alias;
        }

        boolean isTime() {
            return this == HOUR || this == DAY;
        }
    }

    /** What is due, in one group; what is not grouped by is null. */
    public record Load(
            Instant hour, LocalDate day, Target target, SlaCategory slaCategory, long running, long paused) {}

    /** Overdue clocks of a target. */
    public record Overdue(Target target, long clocks) {}

    /** Running clocks of a target in a band. */
    public record Open(Target target, int band, long clocks, Instant lastDueAt) {}

    /** Clocks of a target that were fulfilled on a date. */
    public record Done(Target target, LocalDate on, long clocks) {}
}
