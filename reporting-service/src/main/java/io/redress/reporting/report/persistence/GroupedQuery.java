package io.redress.reporting.report.persistence;

import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The part of a statement that dimensions decide. Nothing that a caller wrote becomes SQL: dimensions are an
 * enumeration, everything else is a bound parameter.
 */
final class GroupedQuery {

    private final FigureScope scope;
    private final String instant;

    /** @param instant the column that puts a row into the period */
    GroupedQuery(FigureScope scope, String instant) {
        this.scope = scope;
        this.instant = instant;
    }

    /** The dimensions as the first columns, each followed by a comma. */
    String columns() {
        return scope.groupBy().stream()
                .map(dimension -> column(dimension) + ", ")
                .collect(Collectors.joining());
    }

    /** The period, and whether history counts. */
    String where(String historical) {
        return instant + " >= ? AND " + instant + " < ?" + (scope.includeHistorical() ? "" : " AND NOT " + historical);
    }

    String groupBy() {
        if (scope.groupBy().isEmpty()) {
            return "";
        }
        String places = IntStream.rangeClosed(1, scope.groupBy().size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return " GROUP BY " + places + " ORDER BY " + places;
    }

    boolean uses(Dimension dimension) {
        return scope.groupBy().contains(dimension);
    }

    /** @return the index of the next parameter */
    int setColumns(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Dimension dimension : scope.groupBy()) {
            if (dimension == Dimension.DAY || dimension == Dimension.MONTH) {
                statement.setString(index++, scope.zone().getId());
            }
        }
        return index;
    }

    /** @return the index of the next parameter */
    int setPeriod(PreparedStatement statement, int first) throws SQLException {
        statement.setTimestamp(first, Timestamp.from(scope.period().from()));
        statement.setTimestamp(first + 1, Timestamp.from(scope.period().to()));
        return first + 2;
    }

    Group group(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= scope.groupBy().size(); column++) {
            values.add(row.getString(column));
        }
        return Group.ofNullable(values);
    }

    private String column(Dimension dimension) {
        return switch (dimension) {
            case TARGET -> "c.target";
            case SLA_CATEGORY -> "c.sla_category";
            case CHANNEL -> "f.channel";
            case KIND -> "f.kind";
            case CATEGORY -> "f.category";
            case SEVERITY -> "f.severity";
            case PRODUCT -> "f.product";
            case REGION -> "f.region";
            case CUSTOMER_TIER -> "f.customer_tier";
            case SOURCE_SYSTEM -> "f.source_system";
            case STATUS -> "f.status";
            case TIER -> "r.tier";
            case DAY -> "to_char(" + instant + " AT TIME ZONE ?, 'YYYY-MM-DD')";
            case MONTH -> "to_char(" + instant + " AT TIME ZONE ?, 'YYYY-MM')";
        };
    }
}
