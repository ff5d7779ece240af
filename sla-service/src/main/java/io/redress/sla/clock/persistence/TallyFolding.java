package io.redress.sla.clock.persistence;

import io.redress.sla.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds what transactions have noted to the tally of clocks. */
@ApplicationScoped
public class TallyFolding {

    /** Two at the same time would add the same row. */
    private static final String FOLD = """
        WITH folded AS (
            DELETE FROM clock_tally_change RETURNING kind, at, target, sla_category, clocks),
        summed AS (
            SELECT kind, at, target, sla_category, sum(clocks)::int AS clocks FROM folded
            GROUP BY kind, at, target, sla_category HAVING sum(clocks) <> 0)
        MERGE INTO clock_tally t USING summed s
            ON t.kind = s.kind AND t.at = s.at AND t.target = s.target AND t.sla_category = s.sla_category
        WHEN MATCHED AND t.clocks + s.clocks = 0 THEN DELETE
        WHEN MATCHED THEN UPDATE SET clocks = t.clocks + s.clocks
        WHEN NOT MATCHED THEN INSERT (kind, at, target, sla_category, clocks)
            VALUES (s.kind, s.at, s.target, s.sla_category, s.clocks)
        """;

    private static final String WORTH_IT = """
        SELECT EXISTS (SELECT FROM clock_tally_change) AND pg_try_advisory_xact_lock(hashtext('redress-clock-tally'))
        """;

    private final Sql sql;

    TallyFolding(Sql sql) {
        this.sql = sql;
    }

    /** Within a transaction; does nothing while another instance does it. */
    public void fold() {
        if (sql.query(WORTH_IT, Sql.NOTHING, row -> row.getBoolean(1)).getFirst()) {
            sql.update(FOLD, Sql.NOTHING);
        }
    }
}
