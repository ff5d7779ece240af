package io.redress.sla.simulation.persistence;

import io.redress.sla.platform.Sql;
import io.redress.sla.simulation.PolicyJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The feedback that a job is about, by id; ids grow with time, so a range of them is a range of rows. */
@ApplicationScoped
public class AffectedFeedback {

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    AffectedFeedback(Sql sql) {
        this.sql = sql;
    }

    /** How many there are. */
    public long count(PolicyJob job) {
        return sql.query(
                        "SELECT count(*) FROM feedback WHERE " + condition(job),
                        statement -> bind(statement, job, first(job)),
                        row -> row.getLong(1))
                .getFirst();
    }

    /** The next ones after those that were worked on. */
    public List<UUID> next(PolicyJob job, int limit) {
        UUID after = job.lastFeedbackId() == null ? first(job) : job.lastFeedbackId();
        return sql.query(
                "SELECT id FROM feedback WHERE " + condition(job) + " ORDER BY id LIMIT " + limit,
                statement -> bind(statement, job, after),
                row -> row.getObject(1, UUID.class));
    }

    private static String condition(PolicyJob job) {
        return switch (job.kind()) {
            case SIMULATION_OF_OPEN -> "id > ? AND open AND NOT historical";
            case MIGRATION -> "id > ? AND open AND NOT historical AND policy_id = ?";
            case SIMULATION_OF_CLOSED -> "id > ? AND NOT historical AND received_at >= ?";
        };
    }

    private static void bind(PreparedStatement statement, PolicyJob job, UUID after) throws SQLException {
        statement.setObject(1, after);
        switch (job.kind()) {
            case SIMULATION_OF_OPEN -> {
                return;
            }
            case MIGRATION -> statement.setString(2, job.policy().id());
            case SIMULATION_OF_CLOSED -> statement.setObject(2, job.since().atOffset(ZoneOffset.UTC));
        }
    }

    /** What was received later than an instant was also registered later. */
    private static UUID first(PolicyJob job) {
        Instant since = job.since();
        return since == null ? FIRST : new UUID(since.toEpochMilli() << 16, 0);
    }
}
