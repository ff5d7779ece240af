package io.redress.reporting.projection.persistence;

import io.redress.reporting.platform.Database;
import io.redress.reporting.projection.domain.StepFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.util.List;

/** What is counted when it happens: rows are only added, or all forgotten before a rebuild. */
@ApplicationScoped
public class StepTable {

    private final Database database;

    StepTable(Database database) {
        this.database = database;
    }

    public void append(List<StepFact> steps) {
        if (steps.isEmpty()) {
            return;
        }
        database.update("""
                INSERT INTO step_fact (subject, producer, sequence, name, happened_at, detail, quantity, source_system,
                                       historical)
                SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::int[],
                                     ?::text[], ?::boolean[])
                """, insert -> {
            Database.array(insert, 1, "text", steps, StepFact::subject);
            Database.array(insert, 2, "text", steps, StepFact::producer);
            Database.array(insert, 3, "bigint", steps, StepFact::sequence);
            Database.array(insert, 4, "text", steps, StepFact::name);
            Database.array(insert, 5, "timestamptz", steps, step -> Timestamp.from(step.happenedAt()));
            Database.array(insert, 6, "text", steps, StepFact::detail);
            Database.array(insert, 7, "int", steps, StepFact::quantity);
            Database.array(insert, 8, "text", steps, StepFact::sourceSystem);
            Database.array(insert, 9, "boolean", steps, StepFact::historical);
        });
    }

    public void clear() {
        new TableEraser(database).erase("step_fact");
    }
}
