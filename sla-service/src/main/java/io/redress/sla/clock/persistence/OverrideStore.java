package io.redress.sla.clock.persistence;

import static io.redress.sla.clock.persistence.FeedbackRow.instant;

import io.redress.sla.clock.RecordedOverride;
import io.redress.sla.platform.Sql;
import io.redress.sla.policy.domain.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Overrides of due dates, with who gave them and why. */
@ApplicationScoped
public class OverrideStore {

    private static final String ERASED = "[erased]";

    private final Sql sql;

    OverrideStore(Sql sql) {
        this.sql = sql;
    }

    public void insert(RecordedOverride override) {
        sql.update(
                "INSERT INTO due_override (id, feedback_id, clock_id, target, cycle, due_at, previous_due_at,"
                        + " computed_due_at, reason_code, reason, overridden_by, overridden_at, status)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IN_FORCE')",
                statement -> {
                    statement.setObject(1, override.id());
                    statement.setObject(2, override.feedbackId());
                    statement.setObject(3, override.clockId());
                    statement.setString(4, override.target().name());
                    statement.setInt(5, override.cycle());
                    statement.setObject(6, utc(override.dueAt()));
                    statement.setObject(7, utc(override.previousDueAt()));
                    statement.setObject(8, utc(override.computedDueAt()));
                    statement.setString(9, override.reasonCode());
                    statement.setString(10, override.reason());
                    statement.setObject(11, override.overriddenBy());
                    statement.setObject(12, utc(override.overriddenAt()));
                });
    }

    /** Writes how one ended. */
    public void end(RecordedOverride ended) {
        sql.update(
                "UPDATE due_override SET status = ?, ended_at = ?, ended_by = ?, withdrawal_reason_code = ?,"
                        + " withdrawal_reason = ? WHERE id = ?",
                statement -> {
                    statement.setString(1, ended.status().name());
                    statement.setObject(2, utc(ended.end().at()));
                    statement.setObject(3, ended.end().by());
                    statement.setString(4, ended.end().reasonCode());
                    statement.setString(5, ended.end().reason());
                    statement.setObject(6, ended.id());
                });
    }

    public Optional<RecordedOverride> find(UUID id) {
        return sql
                .query(
                        "SELECT * FROM due_override WHERE id = ?",
                        statement -> statement.setObject(1, id),
                        OverrideStore::read)
                .stream()
                .findFirst();
    }

    /** Those of a target over all cycles, newest first. @param before an id, or null for the first page */
    public List<RecordedOverride> of(UUID feedbackId, Target target, UUID before, int limit) {
        return sql.query(
                "SELECT * FROM due_override WHERE feedback_id = ? AND target = ? AND (?::uuid IS NULL OR id < ?)"
                        + " ORDER BY id DESC LIMIT ?",
                statement -> {
                    statement.setObject(1, feedbackId);
                    statement.setString(2, target.name());
                    statement.setObject(3, before);
                    statement.setObject(4, before);
                    statement.setInt(5, limit);
                },
                OverrideStore::read);
    }

    /** Blanks what people wrote about a feedback. @return how many texts that were */
    public int blankReasons(UUID feedbackId) {
        return sql.query(
                        "WITH blanked AS (UPDATE due_override SET reason = ?,"
                                + " withdrawal_reason = CASE WHEN withdrawal_reason IS NOT NULL THEN ? END"
                                + " WHERE feedback_id = ? AND (reason <> ? OR withdrawal_reason <> ?)"
                                + " RETURNING withdrawal_reason)"
                                + " SELECT count(*) + count(withdrawal_reason) FROM blanked",
                        statement -> {
                            statement.setString(1, ERASED);
                            statement.setString(2, ERASED);
                            statement.setObject(3, feedbackId);
                            statement.setString(4, ERASED);
                            statement.setString(5, ERASED);
                        },
                        row -> row.getInt(1))
                .getFirst();
    }

    private static RecordedOverride read(ResultSet row) throws SQLException {
        Instant endedAt = instant(row, "ended_at");
        return new RecordedOverride(
                row.getObject("id", UUID.class),
                row.getObject("feedback_id", UUID.class),
                row.getObject("clock_id", UUID.class),
                Target.valueOf(row.getString("target")),
                row.getInt("cycle"),
                instant(row, "due_at"),
                instant(row, "previous_due_at"),
                instant(row, "computed_due_at"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getObject("overridden_by", UUID.class),
                instant(row, "overridden_at"),
                RecordedOverride.Status.valueOf(row.getString("status")),
                endedAt == null
                        ? null
                        : new RecordedOverride.End(
                                row.getObject("ended_by", UUID.class),
                                endedAt,
                                row.getString("withdrawal_reason_code"),
                                row.getString("withdrawal_reason")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
