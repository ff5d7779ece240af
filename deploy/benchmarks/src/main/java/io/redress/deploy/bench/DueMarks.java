package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.Map;

/** A steady trickle of marks that come due in one copy's sla-service, and how punctually they fired. */
final class DueMarks {

    private static final int PER_SECOND = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** As long as the script gives sla-service to hear of the marks. */
    private static final Duration LEAD = Duration.ofSeconds(4);

    private static final String OUTSTANDING = """
        SELECT FROM bench_due d JOIN mark m USING (clock_id, generation, name) WHERE m.status = 'OUTSTANDING' LIMIT 1
        """;
    private static final String FIRED = """
        SELECT count(*) FILTER (WHERE m.status = 'FIRED') AS fired,
               count(*) FILTER (WHERE m.status <> 'FIRED') AS missing,
               count(*) FILTER (WHERE m.fired_at < d.fire_at) AS early,
               1000 * percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM m.fired_at - d.fire_at)) AS p50,
               1000 * percentile_disc(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM m.fired_at - d.fire_at)) AS p99
        FROM bench_due d JOIN mark m USING (clock_id, generation, name)
        """;
    private static final String PUBLISHED = """
        WITH told AS (
            SELECT d.fire_at, min(p.published_at) AS published_at, count(p.id) AS times
            FROM bench_due d LEFT JOIN published_event p
              ON p.type = 'redress.sla.mark-reached.v1' AND (p.payload->>'clockId')::uuid = d.clock_id
                 AND p.payload->>'mark' = d.name AND (p.payload->>'generation')::int = d.generation
            GROUP BY d.clock_id, d.generation, d.name, d.fire_at)
        SELECT count(*) FILTER (WHERE times = 0) AS untold, count(*) FILTER (WHERE times > 1) AS doubled,
               1000 * percentile_disc(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM published_at - fire_at)) AS p99
        FROM told
        """;

    private final Redress redress;
    private final Database database;

    DueMarks(Redress redress) {
        this.redress = redress;
        this.database = redress.administration(Part.SLA);
    }

    /**
     * What became of one trickle; all lags in milliseconds by the clock of the database.
     *
     * @param publishedP99 until the relay had the broker's acknowledgement
     */
    record Outcome(
            long fired, long lost, long early, long doubled, double p50, double p99, double publishedP99, CpuUse cpu) {}

    Outcome run(Duration length) {
        long marks = PER_SECOND * length.toSeconds();
        redress.checkpoint();
        Seed.run(database, "due-marks.sql", marks);
        Waiting.pause(LEAD);
        CpuUse before = redress.cpu();
        try (Session session = database.open()) {
            Waiting.pause(length);
            Waiting.until(
                    PATIENCE, () -> session.isEmpty(OUTSTANDING) && session.isEmpty("SELECT FROM outbox LIMIT 1"));
        }
        CpuUse used = redress.cpu().since(before);
        Map<String, String> fired = database.rows(FIRED).getFirst();
        Map<String, String> published = database.rows(PUBLISHED).getFirst();
        return new Outcome(
                number(fired, "fired"),
                Math.max(number(fired, "missing"), number(published, "untold")),
                number(fired, "early"),
                number(published, "doubled"),
                Double.parseDouble(fired.get("p50")),
                Double.parseDouble(fired.get("p99")),
                Double.parseDouble(published.get("p99")),
                used);
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }
}
