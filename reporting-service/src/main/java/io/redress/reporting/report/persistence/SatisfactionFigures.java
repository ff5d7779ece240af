package io.redress.reporting.report.persistence;

import io.redress.reporting.platform.Database;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.domain.Satisfaction;
import io.redress.reporting.report.domain.Satisfaction.Nps;
import io.redress.reporting.report.domain.Satisfaction.Scale;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures about what customers were asked and have said. */
@ApplicationScoped
public class SatisfactionFigures {

    private static final String FIGURES = """
            count(s.invited_at) AS invited,
            count(s.answered_at) FILTER (WHERE s.invited_at IS NOT NULL) AS answered,
            count(s.invited_at) FILTER (WHERE s.answered_at IS NULL AND s.expires_at > now()) AS open,
            count(s.answered_at) AS answers, count(*) FILTER (WHERE s.satisfied) AS satisfied,
            count(s.csat) AS csat_count, coalesce(sum(s.csat), 0) AS csat_sum,
            count(s.ces) AS ces_count, coalesce(sum(s.ces), 0) AS ces_sum,
            count(s.process_score) AS process_count, coalesce(sum(s.process_score), 0) AS process_sum,
            count(s.nps) AS nps_count, count(*) FILTER (WHERE s.nps >= 9) AS promoters,
            count(*) FILTER (WHERE s.nps <= 6) AS detractors
            """;

    private final Database database;

    SatisfactionFigures(Database database) {
        this.database = database;
    }

    /** @param limit at most this many groups */
    public Map<Group, Satisfaction> satisfaction(FigureScope scope, int limit) {
        GroupedQuery query = new GroupedQuery(scope, "s.asked_at");
        String sql = "SELECT " + query.columns() + FIGURES
                + " FROM satisfaction_fact s JOIN feedback_fact f ON f.feedback_id = s.feedback_id"
                + (query.uses(Dimension.TIER) ? " LEFT JOIN routing_fact r ON r.feedback_id = s.feedback_id" : "")
                + " WHERE " + query.where("s.historical") + query.groupBy() + " LIMIT ?";
        Map<Group, Satisfaction> groups = new LinkedHashMap<>();
        database.query(
                sql,
                select -> select.setInt(query.setPeriod(select, query.setColumns(select, 1)), limit),
                row -> groups.put(query.group(row), read(row)));
        return groups;
    }

    private static Satisfaction read(ResultSet row) throws SQLException {
        return new Satisfaction(
                row.getLong("invited"),
                row.getLong("answered"),
                row.getLong("open"),
                row.getLong("answers"),
                row.getLong("satisfied"),
                new Scale(row.getLong("csat_count"), row.getLong("csat_sum")),
                new Scale(row.getLong("ces_count"), row.getLong("ces_sum")),
                new Scale(row.getLong("process_count"), row.getLong("process_sum")),
                new Nps(row.getLong("nps_count"), row.getLong("promoters"), row.getLong("detractors")));
    }
}
