package io.redress.sla.simulation.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.platform.Sql;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.simulation.PolicyJob;
import io.redress.sla.simulation.domain.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Simulations and migrations. */
@ApplicationScoped
public class PolicyJobStore {

    private static final String LEASE = "now() + interval '30 seconds'";

    /** Still where somebody found it. */
    private static final String AS_FAR_AS =
            "id = ? AND status = 'RUNNING' AND last_feedback_id IS NOT DISTINCT FROM ? AND done = ?";

    private final Sql sql;
    private final ObjectMapper json;

    PolicyJobStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * @param simulationId the simulation that a migration follows, else null
     * @return false if a migration of this policy is under way already
     */
    public boolean insert(PolicyJob job, UUID simulationId) {
        return sql.update(
                        "INSERT INTO policy_job (id, policy_id, policy_version, kind, since, simulation_id, status,"
                                + " requested_by, requested_at) VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        statement -> {
                            statement.setObject(1, job.id());
                            statement.setString(2, job.policy().id());
                            statement.setInt(3, job.policy().version());
                            statement.setString(4, job.kind().name());
                            statement.setObject(5, utc(job.since()));
                            statement.setObject(6, simulationId);
                            statement.setObject(7, job.requestedBy());
                            statement.setObject(8, utc(job.requestedAt()));
                        })
                == 1;
    }

    public Optional<PolicyJob> find(UUID id) {
        return sql
                .query("SELECT * FROM policy_job WHERE id = ?", statement -> statement.setObject(1, id), this::read)
                .stream()
                .findFirst();
    }

    /** Jobs of a version, newest first. @param before an id, or null for the first page */
    public List<PolicyJob> of(VersionRef policy, boolean simulations, UUID before, int limit) {
        return sql.query(
                "SELECT * FROM policy_job WHERE policy_id = ? AND policy_version = ? AND (kind <> 'MIGRATION') = ?"
                        + " AND (?::uuid IS NULL OR id < ?) ORDER BY id DESC LIMIT ?",
                statement -> {
                    statement.setString(1, policy.id());
                    statement.setInt(2, policy.version());
                    statement.setBoolean(3, simulations);
                    statement.setObject(4, before);
                    statement.setObject(5, before);
                    statement.setInt(6, limit);
                },
                this::read);
    }

    /** Takes the oldest job that nobody works on, for half a minute. */
    public Optional<PolicyJob> claim() {
        return sql
                .query(
                        "UPDATE policy_job SET status = 'RUNNING', started_at = coalesce(started_at, now()),"
                                + " lease_until = " + LEASE + " WHERE id = (SELECT id FROM policy_job"
                                + " WHERE status IN ('QUEUED', 'RUNNING') AND coalesce(lease_until < now(), true)"
                                + " ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *",
                        Sql.NOTHING,
                        this::read)
                .stream()
                .findFirst();
    }

    /**
     * Locks a job to go on with it. Who is slower than the lease finds that somebody else went on from where it was.
     *
     * @return false if it has come further than the caller knows, or has ended
     */
    public boolean hold(PolicyJob job) {
        return !sql.query(
                        "SELECT id FROM policy_job WHERE " + AS_FAR_AS + " FOR UPDATE SKIP LOCKED",
                        statement -> bindAsFarAs(statement, 1, job),
                        row -> row.getObject(1, UUID.class))
                .isEmpty();
    }

    /**
     * Writes how far it is, and goes on holding it unless it has ended.
     *
     * @return false if it has come further than the caller knows, or has ended
     */
    public boolean advance(PolicyJob from, PolicyJob to) {
        return sql.update(
                        "UPDATE policy_job SET status = ?, finished_at = ?, last_feedback_id = ?, done = ?, total = ?,"
                                + " result = ?::jsonb, problem = ?, lease_until = " + LEASE + " WHERE " + AS_FAR_AS,
                        statement -> {
                            statement.setString(1, to.status().name());
                            statement.setObject(2, utc(to.finishedAt()));
                            statement.setObject(3, to.lastFeedbackId());
                            statement.setLong(4, to.done());
                            statement.setObject(5, to.total());
                            statement.setString(6, write(to.result()));
                            statement.setString(7, to.problem());
                            bindAsFarAs(statement, 8, from);
                        })
                == 1;
    }

    /** Forgets what ended before an instant, with the clocks that were listed. */
    public void forgetSimulations(Instant endedBefore) {
        sql.update(
                "DELETE FROM policy_job s WHERE kind <> 'MIGRATION' AND finished_at < ?"
                        + " AND NOT EXISTS (SELECT FROM policy_job m WHERE m.simulation_id = s.id)",
                statement -> statement.setObject(1, utc(endedBefore)));
    }

    /** All jobs that are kept, counted. */
    public List<Standing> standings() {
        return sql.query(
                "SELECT kind, status, count(*) AS jobs, sum(done) AS done, sum(greatest(coalesce(total, 0), done)) AS expected,"
                        + " min(requested_at) AS oldest FROM policy_job GROUP BY kind, status",
                Sql.NOTHING,
                row -> new Standing(
                        PolicyJob.Kind.valueOf(row.getString("kind")),
                        PolicyJob.Status.valueOf(row.getString("status")),
                        row.getLong("jobs"),
                        row.getLong("done"),
                        row.getLong("expected"),
                        instant(row, "oldest")));
    }

    /**
     * The jobs of a kind and status together.
     *
     * @param done feedback worked on
     * @param expected feedback to work on, as far as that is known yet
     * @param oldest when the first of them was asked for
     */
    public record Standing(
            PolicyJob.Kind kind, PolicyJob.Status status, long jobs, long done, long expected, Instant oldest) {}

    private static void bindAsFarAs(PreparedStatement statement, int first, PolicyJob job) throws SQLException {
        statement.setObject(first, job.id());
        statement.setObject(first + 1, job.lastFeedbackId());
        statement.setLong(first + 2, job.done());
    }

    private PolicyJob read(ResultSet row) throws SQLException {
        return new PolicyJob(
                row.getObject("id", UUID.class),
                new VersionRef(row.getString("policy_id"), row.getInt("policy_version")),
                PolicyJob.Kind.valueOf(row.getString("kind")),
                instant(row, "since"),
                PolicyJob.Status.valueOf(row.getString("status")),
                row.getObject("requested_by", UUID.class),
                instant(row, "requested_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getObject("last_feedback_id", UUID.class),
                row.getLong("done"),
                row.getObject("total", Long.class),
                parse(row.getString("result")),
                row.getString("problem"));
    }

    private Tally.Result parse(String text) {
        try {
            return text == null ? Tally.Result.NOTHING : json.readValue(text, Tally.Result.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The result of a simulation cannot be read", e);
        }
    }

    private String write(Tally.Result result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The result of a simulation cannot be written as JSON", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
