package io.redress.intake.imports.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.imports.RowResult;
import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.imports.domain.RowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What became of each row of an import. */
@ApplicationScoped
public class ImportRowStore {

    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    ImportRowStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps these results. */
    public void add(UUID jobId, List<RowResult> results) {
        sql.update(
                """
        insert into import_row (job_id, number, line, outcome, feedback_id, notes, problem)
        select ?, t.* from unnest(?::bigint[], ?::bigint[], ?::text[], ?::uuid[], ?::jsonb[], ?::jsonb[]) as t
        """,
                jobId,
                ArrayArgument.of("bigint", results, RowResult::number),
                ArrayArgument.of("bigint", results, RowResult::line),
                ArrayArgument.of("text", results, RowResult::outcome),
                ArrayArgument.of("uuid", results, RowResult::feedbackId),
                ArrayArgument.of("jsonb", results, result -> write(result.notes())),
                ArrayArgument.of("jsonb", results, result -> write(result.problems())));
    }

    /** Results in the order of the file, after a row number; null means every outcome. */
    public List<RowResult> list(UUID jobId, RowOutcome outcome, long after, int limit) {
        return sql.list(
                "select * from import_row where job_id = ? and number > ?" + (outcome == null ? "" : " and outcome = ?")
                        + " order by number limit ?",
                row -> new RowResult(
                        row.longOrNull("number"),
                        row.longOrNull("line"),
                        row.constant("outcome", RowOutcome.class),
                        row.uuid("feedback_id"),
                        read(row.text("notes")),
                        read(row.text("problem"))),
                outcome == null ? new Object[] {jobId, after, limit} : new Object[] {jobId, after, outcome, limit});
    }

    private String write(List<RowProblem> problems) {
        try {
            return problems.isEmpty() ? null : json.writeValueAsString(problems);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The problems of a row cannot be written as JSON", e);
        }
    }

    private List<RowProblem> read(String text) {
        try {
            return text == null ? List.of() : json.readValue(text, PROBLEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The problems of a row cannot be read", e);
        }
    }
}
