package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A loop around one statement that claims a batch of due clocks and writes what firing their marks leaves behind, in
 * copies of sla-service's tables with all their rows and indexes. Nothing is read into a program, nothing is published.
 */
final class PlainFiring {

    private static final List<String> TABLES =
            List.of("feedback", "clock", "mark", "clock_fact", "outbox", "outbox_sequence");

    /** As many clocks as sla-service takes at a time. */
    private static final int BATCH = 500;

    private final Redress redress;
    private final Database database;
    private final String statement = Seed.read("fire-marks.sql").replace("{batch}", String.valueOf(BATCH));

    /** Copies the tables as they are, with what is due in them. */
    PlainFiring(Redress redress) {
        this.redress = redress;
        this.database = redress.administration(Part.SLA);
        TableCopies.make(database, TABLES);
        TABLES.forEach(table -> TableCopies.fill(database, table));
    }

    /** Takes a fact and an event that the product has written by now as what the loop writes too. */
    void likeTheProduct() {
        database.execute("""
            CREATE TABLE %s.bench_sample AS
                SELECT (SELECT fact FROM clock_fact WHERE type = 'MarkReached' LIMIT 1) AS fact,
                       (SELECT payload FROM published_event WHERE type = 'redress.sla.mark-reached.v1' LIMIT 1) AS payload
            """.formatted(TableCopies.SCHEMA));
    }

    /** Marks fired per second in so much time, or until there are none. */
    Measurement fire(Duration length) {
        redress.checkpoint();
        try (Connection connection = database.connect()) {
            connection.createStatement().execute("SET search_path = " + TableCopies.SCHEMA);
            try (PreparedStatement batch = connection.prepareStatement(statement)) {
                CpuUse before = redress.cpu();
                long start = System.nanoTime();
                long end = start + length.toNanos();
                long fired = 0;
                int more;
                do {
                    more = batch.executeUpdate();
                    fired += more;
                } while (more > 0 && System.nanoTime() < end);
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Measurement(fired / seconds, fired, redress.cpu().since(before));
            }
        } catch (SQLException e) {
            throw new BenchException("The plain loop fails: " + e.getMessage(), e);
        }
    }
}
