package io.redress.sla.deadline.persistence;

import io.redress.sla.clock.domain.QuarterHour;
import io.redress.sla.platform.Sql;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Counts of clocks by when they are due and by when they were fulfilled. */
@ApplicationScoped
public class DeadlineStore {

    /**
     * Whole quarter hours from the tally; what is left at either end from the clocks themselves. Added up by quarter hour
     * first, since reckoning in a zone is what costs.
     */
    private static final String LOAD = """
        SELECT %1$s, sum(clocks) FILTER (WHERE kind = 'RUNNING') AS running, sum(clocks) FILTER (WHERE kind = 'PAUSED') AS paused
        FROM (SELECT kind, at AS due_at%2$s, sum(clocks)::int AS clocks FROM clock_tally_entry
              WHERE kind IN ('RUNNING', 'PAUSED') AND at >= ? AND at < ?
              GROUP BY kind, at%2$s
              UNION ALL
              SELECT state, due_at%2$s, 1 FROM clock
              WHERE state IN ('RUNNING', 'PAUSED') AND due_at >= ? AND due_at < ?
              UNION ALL
              SELECT state, due_at%2$s, 1 FROM clock
              WHERE state IN ('RUNNING', 'PAUSED') AND due_at >= ? AND due_at < ?) AS due
        GROUP BY %3$s HAVING sum(clocks) <> 0 ORDER BY %3$s
        """;

    private static final String OVERDUE = """
        SELECT target, sum(clocks) FROM clock_tally_entry WHERE kind = 'OVERDUE' GROUP BY target HAVING sum(clocks) <> 0
        """;

    private static final String OPEN = """
        SELECT target, width_bucket(at, ?) AS band, sum(clocks), max(at)
        FROM (SELECT at, target, sum(clocks) AS clocks FROM clock_tally_entry WHERE kind = 'RUNNING'
              GROUP BY at, target HAVING sum(clocks) <> 0) AS running
        GROUP BY 1, 2
        """;

    private static final String DONE = """
        SELECT target, (at AT TIME ZONE ?)::date AS done_on, sum(clocks) FROM clock_tally_entry
        WHERE kind = 'DONE' AND at >= ? AND at < ? GROUP BY 1, 2 HAVING sum(clocks) <> 0
        """;

    private final Sql sql;

    DeadlineStore(Sql sql) {
        this.sql = sql;
    }

    /** Open clocks that are due within a span, by groups and in their order; none is named twice. */
    public List<Load> load(Instant from, Instant to, Collection<Group> groups, ZoneId zone) {
        String columns = groups.stream().map(Group::column).collect(Collectors.joining(", "));
        String names = groups.stream().map(Group::alias).collect(Collectors.joining(", "));
        String others = groups.stream()
                .filter(group -> !group.isTime())
                .map(group -> ", " + group.column())
                .collect(Collectors.joining());
        return sql.query(
                LOAD.formatted(columns, others, names),
                statement -> {
                    int next = 1;
                    for (Group group : groups) {
                        if (group.isTime()) {
                            statement.setString(next++, zone.getId());
                        }
                    }
                    Instant whole = QuarterHour.from(from);
                    Instant rest = QuarterHour.of(to).isAfter(whole) ? QuarterHour.of(to) : whole;
                    for (Instant each : List.of(whole, rest, from, whole.isBefore(to) ? whole : to, rest, to)) {
                        statement.setObject(next++, utc(each));
                    }
                },
                row -> new Load(
                        groups.contains(Group.HOUR) ? instant(row, "at_hour") : null,
                        groups.contains(Group.DAY) ? row.getObject("on_day", LocalDate.class) : null,
                        groups.contains(Group.TARGET) ? Target.valueOf(row.getString("target")) : null,
                        groups.contains(Group.SLA_CATEGORY) ? SlaCategory.valueOf(row.getString("sla_category")) : null,
                        row.getLong("running"),
                        row.getLong("paused")));
    }

    /**
     * Clocks that ran out and are still to be fulfilled, by target. Only of feedback that is open: what was withdrawn
     * after a breach is nobody's work any more.
     */
    public List<Overdue> overdue() {
        return sql.query(OVERDUE, Sql.NOTHING, row -> new Overdue(Target.valueOf(row.getString(1)), row.getLong(2)));
    }

    /**
     * Running clocks by when they are due.
     *
     * @param bounds quarter hours in rising order; band 0 lies before the first, band n from the n-th on
     */
    public List<Open> open(List<Instant> bounds) {
        Object[] instants = bounds.stream().map(Instant::toString).toArray();
        return sql.query(
                OPEN,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("timestamptz", instants)),
                row -> new Open(
                        Target.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getLong(3),
                        instant(row, "max").plus(QuarterHour.LENGTH)));
    }

    /** How many clocks were fulfilled on which date. @param from and to: quarter hours */
    public List<Done> done(Instant from, Instant to, ZoneId zone) {
        return sql.query(
                DONE,
                statement -> {
                    statement.setString(1, zone.getId());
                    statement.setObject(2, utc(from));
                    statement.setObject(3, utc(to));
                },
                row -> new Done(Target.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), row.getLong(3)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
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

    /** Running clocks of a target in a band. @param end of the quarter hour in which the last of them is due */
    public record Open(Target target, int band, long clocks, Instant end) {}

    /** Clocks of a target that were fulfilled on a date. */
    public record Done(Target target, LocalDate on, long clocks) {}
}
