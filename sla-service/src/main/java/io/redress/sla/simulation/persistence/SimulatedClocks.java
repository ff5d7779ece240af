package io.redress.sla.simulation.persistence;

import io.redress.sla.platform.Sql;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.simulation.domain.Comparison;
import io.redress.sla.simulation.domain.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** The clocks that a simulation would change, each with both its due instants. */
@ApplicationScoped
public class SimulatedClocks {

    private static final String ADD = """
        INSERT INTO simulated_clock
            (simulation_id, clock_id, feedback_id, target, sla_category, due_at, new_due_at, effect)
        SELECT ?, r.* FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
            ?::text[]) AS r
        """;

    private final Sql sql;

    SimulatedClocks(Sql sql) {
        this.sql = sql;
    }

    public void add(UUID simulationId, List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return;
        }
        sql.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                statement.setObject(1, simulationId);
                List<Function<Comparison, Object>> columns = List.of(
                        Comparison::clockId,
                        Comparison::feedbackId,
                        Comparison::target,
                        Comparison::slaCategory,
                        Comparison::dueAt,
                        Comparison::newDueAt,
                        Comparison::effect);
                for (int i = 0; i < columns.size(); i++) {
                    statement.setArray(i + 2, texts(connection, comparisons, columns.get(i)));
                }
                statement.executeUpdate();
            }
        });
    }

    /**
     * By effect and clock.
     *
     * @param effects names of the effects asked for
     * @param afterEffect with {@code afterClock} the last one seen; empty on the first page
     */
    public List<Comparison> of(
            UUID simulationId, List<Effect> effects, String afterEffect, UUID afterClock, int limit) {
        return sql.query(
                "SELECT * FROM simulated_clock WHERE simulation_id = ? AND effect = ANY (?)"
                        + " AND (effect, clock_id) > (?, ?) ORDER BY effect, clock_id LIMIT ?",
                statement -> {
                    statement.setObject(1, simulationId);
                    statement.setArray(
                            2,
                            statement
                                    .getConnection()
                                    .createArrayOf(
                                            "text",
                                            effects.stream().map(Effect::name).toArray()));
                    statement.setString(3, afterEffect);
                    statement.setObject(4, afterClock);
                    statement.setInt(5, limit);
                },
                SimulatedClocks::read);
    }

    private static java.sql.Array texts(
            Connection connection, List<Comparison> comparisons, Function<Comparison, Object> column)
            throws SQLException {
        Object[] values = comparisons.stream()
                .map(column)
                .map(value -> Objects.toString(value, null))
                .toArray();
        return connection.createArrayOf("text", Arrays.copyOf(values, values.length, String[].class));
    }

    private static Comparison read(ResultSet row) throws SQLException {
        return new Comparison(
                row.getObject("clock_id", UUID.class),
                row.getObject("feedback_id", UUID.class),
                Target.valueOf(row.getString("target")),
                SlaCategory.valueOf(row.getString("sla_category")),
                instant(row, "due_at"),
                instant(row, "new_due_at"),
                Effect.valueOf(row.getString("effect")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
