package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** How many statements a request costs, by PostgreSQL's own count; what runs anyway in the background is left out. */
final class StatementCount {

    private static final String COUNTED = """
        FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
        WHERE d.datname LIKE 'redress%' AND s.query NOT LIKE '%pg_stat_statements%'
        """;
    private static final Duration BACKGROUND = Duration.ofSeconds(3);

    private final Database database;
    private final Set<String> background;

    /** Needs a system in which everything is at rest. */
    StatementCount(Redress redress) {
        database = redress.administration(Part.INTAKE);
        database.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        database.rows("SELECT pg_stat_statements_reset()::text");
        Waiting.pause(BACKGROUND);
        background = database.rows("SELECT DISTINCT s.query " + COUNTED).stream()
                .map(row -> row.get("query"))
                .collect(Collectors.toSet());
    }

    /** The library has to be loaded with the server. */
    static void provide(Redress redress) {
        redress.administration(Part.INTAKE).execute("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
        redress.stop();
        redress.start();
    }

    /** Statements, with BEGIN and COMMIT, that so many requests needed. */
    double of(Runnable requests, int count) {
        database.rows("SELECT pg_stat_statements_reset()::text");
        requests.run();
        double calls = database.rows("SELECT s.query, s.calls " + COUNTED).stream()
                .filter(row -> !background.contains(row.get("query")))
                .mapToDouble(row -> Double.parseDouble(row.get("calls")))
                .sum();
        return calls / count;
    }
}
