package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Marks of one copy's sla-service that are all due at the same time, worked off for as long as it is let. Between times a
 * lock on its table of feedback makes it wait before its next batch, so that it stands still with nothing half done.
 */
final class Backlog implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final String NOT_YET_FIRED = "SELECT count(*) FROM bench_due d JOIN mark m"
            + " USING (clock_id, generation, name) WHERE m.status = 'OUTSTANDING'";
    private static final String STILL_DUE = "SELECT FROM clock WHERE next_at <= clock_timestamp() LIMIT 1";
    private static final String FIRED = """
        SELECT count(*) FILTER (WHERE m.status <> 'FIRED') AS missing,
               count(*) FILTER (WHERE m.fired_at < d.fire_at) AS early
        FROM bench_due d JOIN mark m USING (clock_id, generation, name)
        """;
    private static final String PUBLISHED = """
        WITH told AS (
            SELECT (payload->>'clockId')::uuid AS clock_id, (payload->>'generation')::int AS generation,
                   payload->>'mark' AS name
            FROM published_event WHERE type = 'redress.sla.mark-reached.v1')
        SELECT count(*) - count(DISTINCT (t.clock_id, t.generation, t.name)) AS doubled,
               (SELECT count(*) FROM bench_due) - count(DISTINCT (t.clock_id, t.generation, t.name)) AS untold
        FROM told t JOIN bench_due d USING (clock_id, generation, name)
        """;

    private final Redress redress;
    private final Session gate;
    private final Session watch;

    /** Makes marks due while nothing runs, and then sla-service ready to fire them. */
    Backlog(Redress redress, int marks) {
        this.redress = redress;
        Database database = redress.administration(Part.SLA);
        Seed.run(database, "all-due.sql", marks);
        database.execute("VACUUM ANALYZE");
        this.gate = database.open();
        this.watch = database.open();
        shut();
        redress.wake(Part.SLA);
    }

    /** Marks fired per second in so much time, or until there are none; each with its effect and its event committed. */
    Measurement fire(Duration length) {
        double before = watch.number(NOT_YET_FIRED);
        if (before == 0) {
            throw new BenchException("All marks have fired. Take more, or shorter rounds.");
        }
        redress.checkpoint();
        CpuUse cpuBefore = redress.cpu();
        long start = System.nanoTime();
        open();
        Waiting.until(length, LOOK_EVERY, () -> watch.isEmpty(STILL_DUE));
        shut();
        double seconds = (System.nanoTime() - start) / 1e9;
        CpuUse used = redress.cpu().since(cpuBefore);
        double fired = before - watch.number(NOT_YET_FIRED);
        awaitPublished();
        return new Measurement(fired / seconds, (long) fired, used);
    }

    /** Lets all the rest fire. @return what must not have happened to any of the marks */
    List<Condition> finish() {
        open();
        if (!Waiting.until(PATIENCE, LOOK_EVERY, () -> watch.isEmpty(STILL_DUE))) {
            throw new BenchException("The marks do not all fire.");
        }
        awaitPublished();
        Map<String, String> fired = watch.rows(FIRED).getFirst();
        Map<String, String> published = watch.rows(PUBLISHED).getFirst();
        return List.of(
                none("early", fired, "early"),
                none("never fired", fired, "missing"),
                none("never published", published, "untold"),
                none("double", published, "doubled"));
    }

    private static Condition none(String name, Map<String, String> counts, String column) {
        return Condition.must(
                name + ": " + counts.get(column), counts.get(column).equals("0"));
    }

    private void awaitPublished() {
        if (!Waiting.until(PATIENCE, LOOK_EVERY, () -> watch.isEmpty("SELECT FROM outbox LIMIT 1"))) {
            throw new BenchException("The relay of sla-service does not publish.");
        }
    }

    private void shut() {
        gate.execute("BEGIN; LOCK TABLE feedback IN EXCLUSIVE MODE");
    }

    private void open() {
        gate.execute("COMMIT");
    }

    @Override
    public void close() {
        gate.close();
        watch.close();
    }
}
