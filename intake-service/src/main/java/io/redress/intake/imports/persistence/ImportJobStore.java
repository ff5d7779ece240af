package io.redress.intake.imports.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.imports.ImportJob;
import io.redress.intake.imports.ImportJob.Tally;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ImportPlan;
import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.imports.domain.ReceivedRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Import jobs; a worker holds one by a lease that every chunk renews. */
@ApplicationScoped
public class ImportJobStore {

    private static final String CLAIM = """
        update import_job set status = 'RUNNING', worker = ?, leased_until = now() + interval '30 seconds', started_at = coalesce(started_at, ?)
        where id = (select id from import_job where status in ('QUEUED', 'RUNNING') and (leased_until is null or leased_until < now() or worker = ?)
                    order by requested_at limit 1 for update skip locked)
        returning *
        """;
    private static final String ADVANCE = """
        update import_job set done = done + ?, accepted = accepted + ?, updated = updated + ?, duplicate = duplicate + ?, rejected = rejected + ?,
               worked_millis = worked_millis + ?,
               leased_until = now() + interval '30 seconds'
        where id = ? and worker = ? and done = ? and status = 'RUNNING'
        """;

    private final Sql sql;
    private final ObjectMapper json;

    ImportJobStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A new job, queued. */
    public void add(ImportJob job) {
        sql.update(
                """
                insert into import_job (id, mapping, mode, received, format, plan, dry_run, status, source_system, issuer, subject, role, requested_at, file_hash)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                job.id(),
                job.mapping(),
                job.mode(),
                job.received(),
                job.format(),
                written(job.plan()),
                job.dryRun(),
                job.status(),
                job.sourceSystem(),
                job.issuer(),
                job.subject(),
                job.role(),
                job.requestedAt(),
                job.fileHash());
    }

    /** The job with this id. */
    public Optional<ImportJob> find(UUID id) {
        return sql.one("select * from import_job where id = ?", this::map, id);
    }

    /** The same, locked until the end of the transaction. */
    public Optional<ImportJob> lock(UUID id) {
        return sql.one("select * from import_job where id = ? for update", this::map, id);
    }

    /** Puts a job into a state in which nobody works on it; {@code finishedAt} is null unless it has ended. */
    public void move(UUID id, ImportStatus to, Instant finishedAt) {
        sql.update(
                "update import_job set status = ?, finished_at = ?, worker = null, leased_until = null where id = ?",
                to,
                finishedAt,
                id);
    }

    /**
     * Jobs, the newest first.
     *
     * @param onlySource the source system the caller is confined to; null for none
     * @param beforeRequestedAt of the last job of the page before; null for the first page
     */
    public List<ImportJob> list(String onlySource, Instant beforeRequestedAt, UUID beforeId, int limit) {
        return sql.list("""
                select * from import_job
                where (?::text is null or source_system = ?) and (?::timestamptz is null or (requested_at, id) < (?, ?))
                order by requested_at desc, id desc limit ?
                """, this::map, onlySource, onlySource, beforeRequestedAt, beforeRequestedAt, beforeId, limit);
    }

    /** How many jobs wait or run. */
    public int unfinished() {
        return sql.one(
                        "select count(*) as number from import_job where status in ('QUEUED', 'RUNNING')",
                        row -> row.number("number"))
                .orElse(0);
    }

    /** How many jobs there are in each state that is not the end. */
    public Map<ImportStatus, Long> unfinishedByStatus() {
        return sql
                .list(
                        "select status, count(*) as number from import_job where status in ('QUEUED', 'RUNNING', 'PAUSED') group by status",
                        row -> Map.entry(row.constant("status", ImportStatus.class), row.longOrNull("number")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes the oldest job that nobody works on, or that this worker had begun. */
    public Optional<ImportJob> claim(String worker, Instant now) {
        return sql.one(CLAIM, this::map, worker, now, worker);
    }

    /** Gives a job back unfinished, so that another worker goes on at once. */
    public void release(UUID id, String worker) {
        sql.update(
                "update import_job set worker = null, leased_until = null where id = ? and worker = ? and status ="
                        + " 'RUNNING'",
                id,
                worker);
    }

    /** Keeps a job for longer; false when somebody else has taken it over. */
    public boolean renew(UUID id, String worker) {
        return sql.update(
                        "update import_job set leased_until = now() + interval '30 seconds' where id = ? and worker ="
                                + " ? and status = 'RUNNING'",
                        id,
                        worker)
                == 1;
    }

    /** How many rows the file has; nothing where somebody else has taken the job over. */
    public void count(UUID id, String worker, long total) {
        sql.update(
                "update import_job set total = ? where id = ? and worker = ? and status = 'RUNNING'",
                total,
                id,
                worker);
    }

    /** Moves on from {@code done} rows; false when somebody else has taken the job over. */
    public boolean advance(UUID id, String worker, long done, Duration worked, Tally more) {
        var rows = more.accepted() + more.updated() + more.duplicate() + more.rejected();
        return sql.update(
                        ADVANCE,
                        rows,
                        more.accepted(),
                        more.updated(),
                        more.duplicate(),
                        more.rejected(),
                        worked.toMillis(),
                        id,
                        worker,
                        done)
                == 1;
    }

    /** Ends a job; false where somebody else has taken it over, paused or cancelled it. */
    public boolean finish(UUID id, String worker, ImportStatus status, String problem, Instant at) {
        return sql.update(
                        "update import_job set status = ?, problem = ?, finished_at = ?, worker = null, leased_until = null"
                                + " where id = ? and worker = ? and status = 'RUNNING'",
                        status,
                        problem,
                        at,
                        id,
                        worker)
                == 1;
    }

    private String written(ImportPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan can be written", e);
        }
    }

    private ImportPlan plan(Row row) throws SQLException {
        try {
            var text = row.text("plan");
            return text == null ? null : json.readValue(text, ImportPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the plan of import " + row.uuid("id") + " cannot be read", e);
        }
    }

    private ImportJob map(Row row) throws SQLException {
        return new ImportJob(
                row.uuid("id"),
                row.text("mapping"),
                row.constant("mode", ImportMode.class),
                row.constant("received", ReceivedRule.class),
                row.constant("format", FileFormat.class),
                plan(row),
                row.flag("dry_run"),
                row.constant("status", ImportStatus.class),
                row.text("source_system"),
                row.text("issuer"),
                row.text("subject"),
                row.constant("role", Role.class),
                row.instant("requested_at"),
                row.text("file_hash"),
                row.instant("started_at"),
                row.instant("finished_at"),
                row.longOrNull("total"),
                row.longOrNull("done"),
                Duration.ofMillis(row.longOrNull("worked_millis")),
                new Tally(
                        row.longOrNull("accepted"),
                        row.longOrNull("updated"),
                        row.longOrNull("duplicate"),
                        row.longOrNull("rejected")),
                row.text("problem"));
    }
}
