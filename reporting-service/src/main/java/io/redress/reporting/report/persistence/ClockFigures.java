package io.redress.reporting.report.persistence;

import io.redress.reporting.platform.Database;
import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Compliance;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.domain.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures about clocks. */
@ApplicationScoped
public class ClockFigures {

    private static final Set<Dimension> OF_FEEDBACK = EnumSet.of(
            Dimension.CHANNEL,
            Dimension.KIND,
            Dimension.CATEGORY,
            Dimension.SEVERITY,
            Dimension.PRODUCT,
            Dimension.REGION,
            Dimension.CUSTOMER_TIER,
            Dimension.STATUS,
            Dimension.SOURCE_SYSTEM);

    private static final int COMPARED_WITH_NOW = 6;

    private final Database database;

    ClockFigures(Database database) {
        this.database = database;
    }

    /** How long something took, over several clocks, in seconds. */
    public record Spread(String target, String measure, long count, double mean, double p50, double p90, double p95) {}

    /** What time it is where it is decided whether something is due. */
    public Instant now() {
        return database.one(
                "SELECT now()", none -> {}, row -> row.getTimestamp(1).toInstant());
    }

    /** @param limit at most this many groups */
    public Map<Group, Compliance> compliance(FigureScope scope, Cohort cohort, Instant asOf, int limit) {
        GroupedQuery query = new GroupedQuery(scope, instantOf(cohort));
        String sql = "SELECT " + query.columns()
                + """
                count(*) FILTER (WHERE c.state = 'MET') AS met,
                count(*) FILTER (WHERE c.state = 'BREACHED' OR c.state = 'RUNNING' AND c.due_at < ?) AS breached,
                count(*) FILTER (WHERE c.state = 'RUNNING' AND c.due_at >= ?) AS running,
                count(*) FILTER (WHERE c.state = 'PAUSED') AS paused,
                count(*) FILTER (WHERE c.state = 'CANCELLED') AS cancelled,
                count(*) FILTER (WHERE c.state = 'MET' AND c.thanks_to_pause) AS met_thanks_to_pause,
                count(*) FILTER (WHERE c.overridden) AS overridden,
                count(*) FILTER (WHERE c.overridden AND c.state = 'MET' AND c.ended_at > c.computed_due_at) AS saved,
                count(*) FILTER (WHERE c.overridden AND c.state = 'BREACHED' AND c.ended_at <= c.computed_due_at)
                    AS forfeited,
                count(*) FILTER (WHERE c.overridden AND c.state = 'RUNNING' AND c.due_at >= ? AND c.computed_due_at < ?)
                    AS spared,
                count(*) FILTER (WHERE c.overridden AND (c.state = 'BREACHED' AND c.ended_at IS NULL
                    OR c.state = 'RUNNING' AND c.due_at < ?) AND c.computed_due_at >= ?) AS hurried
                FROM clock_fact c"""
                + joins(query, cohort)
                + " WHERE " + query.where("c.historical")
                + " AND c.state IN ('MET', 'BREACHED', 'RUNNING', 'PAUSED', 'CANCELLED')"
                + query.groupBy() + " LIMIT ?";
        Map<Group, Compliance> figures = new LinkedHashMap<>();
        database.query(
                sql,
                select -> {
                    int next = query.setColumns(select, 1);
                    for (int i = 0; i < COMPARED_WITH_NOW; i++) {
                        select.setTimestamp(next++, Timestamp.from(asOf));
                    }
                    select.setInt(query.setPeriod(select, next), limit);
                },
                row -> figures.put(query.group(row), complianceOf(row)));
        return figures;
    }

    /** Durations of the clocks fulfilled in a period, per target and way of measuring; history left out. */
    public List<Spread> spreads(Period period) {
        return database.query(
                """
                SELECT c.target, m.measure, count(m.seconds) AS count, avg(m.seconds) AS mean,
                       percentile_cont(0.5) WITHIN GROUP (ORDER BY m.seconds) AS p50,
                       percentile_cont(0.9) WITHIN GROUP (ORDER BY m.seconds) AS p90,
                       percentile_cont(0.95) WITHIN GROUP (ORDER BY m.seconds) AS p95
                FROM clock_fact c
                     CROSS JOIN LATERAL (VALUES ('business', c.business_seconds), ('elapsed', c.elapsed_seconds),
                                                ('customerPerceived', c.customer_perceived_seconds))
                                AS m(measure, seconds)
                WHERE c.ended_at >= ? AND c.ended_at < ? AND NOT c.historical
                  AND c.target IN ('ACKNOWLEDGEMENT', 'RESOLUTION') AND c.state IN ('MET', 'BREACHED')
                  AND m.seconds IS NOT NULL
                GROUP BY c.target, m.measure ORDER BY c.target, m.measure
                """,
                select -> {
                    select.setTimestamp(1, Timestamp.from(period.from()));
                    select.setTimestamp(2, Timestamp.from(period.to()));
                },
                row -> new Spread(
                        row.getString("target"),
                        row.getString("measure"),
                        row.getLong("count"),
                        row.getDouble("mean"),
                        row.getDouble("p50"),
                        row.getDouble("p90"),
                        row.getDouble("p95")));
    }

    private static String instantOf(Cohort cohort) {
        return switch (cohort) {
            case DUE -> "c.due_at";
            case RECEIPT -> "f.received_at";
            case CLOSING -> "c.ended_at";
        };
    }

    private static String joins(GroupedQuery query, Cohort cohort) {
        StringBuilder joins = new StringBuilder();
        if (cohort == Cohort.RECEIPT || OF_FEEDBACK.stream().anyMatch(query::uses)) {
            joins.append(" LEFT JOIN feedback_fact f ON f.feedback_id = c.feedback_id");
        }
        if (query.uses(Dimension.TIER)) {
            joins.append(" LEFT JOIN routing_fact r ON r.feedback_id = c.feedback_id");
        }
        return joins.toString();
    }

    private static Compliance complianceOf(ResultSet row) throws SQLException {
        long met = row.getLong("met");
        long breached = row.getLong("breached");
        long running = row.getLong("running");
        return new Compliance(
                met,
                breached,
                running,
                row.getLong("paused"),
                row.getLong("cancelled"),
                row.getLong("met_thanks_to_pause"),
                row.getLong("overridden"),
                withoutOverrides(row, met, breached, running));
    }

    /** Overrides have changed the outcome of few clocks, so those are counted and put where they would be. */
    private static Compliance.Outcomes withoutOverrides(ResultSet row, long met, long breached, long running)
            throws SQLException {
        long saved = row.getLong("saved");
        long forfeited = row.getLong("forfeited");
        long spared = row.getLong("spared");
        long hurried = row.getLong("hurried");
        return new Compliance.Outcomes(
                met - saved + forfeited, breached + saved - forfeited + spared - hurried, running - spared + hurried);
    }
}
