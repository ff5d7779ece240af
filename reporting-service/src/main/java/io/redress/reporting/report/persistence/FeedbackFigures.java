package io.redress.reporting.report.persistence;

import io.redress.reporting.platform.Database;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.domain.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures about feedback and about what happened to it. */
@ApplicationScoped
public class FeedbackFigures {

    private final Database database;

    FeedbackFigures(Database database) {
        this.database = database;
    }

    /** How often something happened. */
    public record StepCount(String name, String detail, long count) {}

    /** How often something was raised, to which tier, by what, and how many of these raises were undone. */
    public record RaiseCount(int tier, String trigger, long count, long undone) {}

    /** Feedback received, and how many of it are resolved by now. */
    public record Resolved(long received, long resolved) {}

    /** @param limit at most this many groups */
    public Map<Group, Long> volumes(FigureScope scope, int limit) {
        GroupedQuery query = new GroupedQuery(scope, "f.received_at");
        String sql = "SELECT " + query.columns() + "count(*) AS received FROM feedback_fact f"
                + (query.uses(Dimension.TIER) ? " LEFT JOIN routing_fact r ON r.feedback_id = f.feedback_id" : "")
                + " WHERE " + query.where("f.historical") + query.groupBy() + " LIMIT ?";
        Map<Group, Long> volumes = new LinkedHashMap<>();
        database.query(
                sql,
                select -> select.setInt(query.setPeriod(select, query.setColumns(select, 1)), limit),
                row -> volumes.put(query.group(row), row.getLong("received")));
        return volumes;
    }

    public List<StepCount> steps(Period period) {
        return database.query(
                """
                SELECT name, detail, sum(quantity) AS count FROM step_fact
                WHERE happened_at >= ? AND happened_at < ? AND NOT historical
                GROUP BY name, detail ORDER BY name, detail
                """,
                select -> setPeriod(select, period),
                row -> new StepCount(row.getString("name"), row.getString("detail"), row.getLong("count")));
    }

    public List<RaiseCount> raises(Period period) {
        return database.query(
                """
                SELECT to_tier, trigger, count(*) AS count, count(lowered_at) AS undone FROM escalation_fact
                WHERE raised_at >= ? AND raised_at < ? AND NOT historical
                GROUP BY to_tier, trigger ORDER BY to_tier, trigger
                """,
                select -> setPeriod(select, period),
                row -> new RaiseCount(
                        row.getInt("to_tier"), row.getString("trigger"), row.getLong("count"), row.getLong("undone")));
    }

    public Resolved resolved(Period period) {
        return database.one(
                """
                SELECT count(*) AS received, count(first_resolved_at) AS resolved FROM feedback_fact
                WHERE received_at >= ? AND received_at < ? AND NOT historical AND status NOT IN ('WITHDRAWN', 'MERGED')
                """,
                select -> setPeriod(select, period),
                row -> new Resolved(row.getLong("received"), row.getLong("resolved")));
    }

    public long openAt(Instant end) {
        return database.one(
                """
                SELECT count(*) AS open FROM feedback_fact
                WHERE received_at < ? AND NOT historical AND (ended_at IS NULL OR ended_at >= ?)
                """,
                select -> {
                    select.setTimestamp(1, Timestamp.from(end));
                    select.setTimestamp(2, Timestamp.from(end));
                },
                row -> row.getLong("open"));
    }

    /** When a monthly report was published last. */
    public Optional<Instant> lastPublished() {
        return database
                .query(
                        "SELECT happened_at FROM step_fact WHERE name = 'REPORT_PUBLISHED' ORDER BY happened_at DESC LIMIT 1",
                        none -> {},
                        row -> row.getTimestamp(1).toInstant())
                .stream()
                .findFirst();
    }

    private static void setPeriod(PreparedStatement select, Period period) throws SQLException {
        select.setTimestamp(1, Timestamp.from(period.from()));
        select.setTimestamp(2, Timestamp.from(period.to()));
    }
}
