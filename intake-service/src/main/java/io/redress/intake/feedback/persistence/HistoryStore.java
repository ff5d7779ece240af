package io.redress.intake.feedback.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who did what to feedback, when and why; only ever added to. */
@ApplicationScoped
public class HistoryStore {

    private static final String INSERT = """
      insert into feedback_history (feedback_id, version, at, actor, action, reason, before, after)
      select * from unnest(?::uuid[], ?::integer[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::jsonb[])
      """;

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final Sql sql;
    private final Json json;

    HistoryStore(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * One line.
     *
     * @param before what the action changed, as it was; null at the beginning
     * @param after what the action changed, as it is
     */
    public record Entry(
            UUID feedbackId,
            int version,
            Instant at,
            String actor,
            String action,
            String reason,
            Map<String, Object> before,
            Map<String, Object> after) {}

    /**
     * The lines of one feedback from the first on.
     *
     * @param afterVersion the last one seen; 0 for the beginning
     */
    public List<Entry> lines(UUID feedbackId, int afterVersion, int limit) {
        return sql.list(
                "select * from feedback_history where feedback_id = ? and version > ? order by version limit ?",
                row -> new Entry(
                        row.uuid("feedback_id"),
                        row.number("version"),
                        row.instant("at"),
                        row.text("actor"),
                        row.text("action"),
                        row.text("reason"),
                        row.text("before") == null ? null : json.read(row.text("before"), FACTS),
                        json.read(row.text("after"), FACTS)),
                feedbackId,
                afterVersion,
                limit);
    }

    /** Adds these lines. */
    public void add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        sql.update(
                INSERT,
                ArrayArgument.of("uuid", entries, Entry::feedbackId),
                ArrayArgument.of("integer", entries, Entry::version),
                ArrayArgument.of("timestamptz", entries, Entry::at),
                ArrayArgument.of("text", entries, Entry::actor),
                ArrayArgument.of("text", entries, Entry::action),
                ArrayArgument.of("text", entries, Entry::reason),
                ArrayArgument.of("jsonb", entries, entry -> entry.before() == null ? null : json.write(entry.before())),
                ArrayArgument.of("jsonb", entries, entry -> json.write(entry.after())));
    }
}
