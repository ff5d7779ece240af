package io.redress.intake.imports.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.JudgeFeedback.Known;
import io.redress.intake.feedback.domain.Revision;
import io.redress.intake.feedback.persistence.NaturalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the rows of a dry run would have made known, by natural key. */
@ApplicationScoped
public class AssumedStore {

    private final Sql sql;

    AssumedStore(Sql sql) {
        this.sql = sql;
    }

    private record Entry(NaturalKey key, Known known) {}

    /** What earlier rows of this dry run would have made known of these keys. */
    public Map<NaturalKey, Known> find(UUID jobId, Collection<NaturalKey> keys) {
        return sql
                .list(
                        "select a.* from import_assumed a join unnest(?::text[], ?::text[]) as k (system, external_id)"
                                + " on a.system = k.system and a.external_id = k.external_id where a.job_id = ?",
                        AssumedStore::entry,
                        ArrayArgument.of("text", keys, NaturalKey::system),
                        ArrayArgument.of("text", keys, NaturalKey::externalId),
                        jobId)
                .stream()
                .collect(Collectors.toMap(Entry::key, Entry::known));
    }

    /** Keeps what rows would have made known. */
    public void save(UUID jobId, Map<NaturalKey, Known> known) {
        var entries = known.entrySet();
        sql.update(
                """
        insert into import_assumed (job_id, system, external_id, fingerprint, revision, updated_at)
        select ?, t.* from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[]) as t
        on conflict (job_id, system, external_id) do update set fingerprint = excluded.fingerprint, revision = excluded.revision,
            updated_at = excluded.updated_at
        """,
                jobId,
                ArrayArgument.of("text", entries, entry -> entry.getKey().system()),
                ArrayArgument.of("text", entries, entry -> entry.getKey().externalId()),
                ArrayArgument.of("uuid", entries, entry -> entry.getValue().fingerprint()),
                ArrayArgument.of(
                        "bigint", entries, entry -> entry.getValue().revision().number()),
                ArrayArgument.of("timestamptz", entries, entry -> entry.getValue()
                        .revision()
                        .updatedAt()));
    }

    /** Forgets a dry run. */
    public void remove(UUID jobId) {
        sql.update("delete from import_assumed where job_id = ?", jobId);
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                new NaturalKey(row.text("system"), row.text("external_id")),
                new Known(
                        null,
                        null,
                        row.uuid("fingerprint"),
                        new Revision(row.longOrNull("revision"), row.instant("updated_at")),
                        false));
    }
}
