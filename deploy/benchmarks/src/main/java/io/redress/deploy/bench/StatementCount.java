package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which statements a request costs, by PostgreSQL's own count; without what the benchmark asks itself, as administrator. */
final class StatementCount {

    private static final String CALLS = """
        SELECT d.datname || ': ' || s.query AS statement, sum(s.calls)::bigint AS calls
        FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
        WHERE d.datname LIKE 'redress%' AND s.userid <> current_user::text::regrole
        GROUP BY 1
        """;
    private static final Duration BACKGROUND = Duration.ofSeconds(3);

    private final Database database;
    private final Set<String> background;

    /** Needs a system in which everything is at rest. */
    StatementCount(Redress redress) {
        database = redress.administration(Part.INTAKE);
        database.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        reset();
        Waiting.pause(BACKGROUND);
        background = calls().keySet();
    }

    /** The library has to be loaded with the server. */
    static void provide(Redress redress) {
        redress.administration(Part.INTAKE).execute("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
        redress.stop();
        redress.start();
    }

    /** How often each statement ran while something was done, all that came of it included. */
    Map<String, Long> of(Runnable work) {
        reset();
        work.run();
        return calls();
    }

    /** What also ran while nothing was asked. */
    Set<String> background() {
        return background;
    }

    private void reset() {
        database.rows("SELECT pg_stat_statements_reset()::text");
    }

    private Map<String, Long> calls() {
        return database.rows(CALLS).stream()
                .collect(Collectors.toMap(row -> row.get("statement"), row -> Long.parseLong(row.get("calls"))));
    }
}
