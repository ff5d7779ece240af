package io.redress.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one registered feedback leaves in intake's database, as a script for pgbench: the rows are read from feedback
 * that was really registered, and written anew with fresh ids, keys and times in one transaction.
 */
final class IntakeInserts {

    static final List<String> TABLES =
            List.of("customer", "feedback", "feedback_history", "outbox_sequence", "outbox", "idempotency_key");

    private final Database database;
    private final Path folder;
    private final List<Path> scripts = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    private IntakeInserts(Database database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** A baseline that writes what these requests wrote; their events must have been published. */
    static Pgbench like(Database database, int clients, List<String> keys) {
        try {
            TableCopies.make(database, TABLES);
            database.execute("CREATE SEQUENCE " + TableCopies.SCHEMA + ".reference");
            IntakeInserts inserts = new IntakeInserts(database, Files.createTempDirectory("redress-pgbench-"));
            for (String key : keys) {
                inserts.add(key);
            }
            return new Pgbench(database, TableCopies.SCHEMA, clients, inserts.scripts, inserts.variables);
        } catch (IOException e) {
            throw new BenchException("There is no room for temporary files.", e);
        }
    }

    private void add(String key) throws IOException {
        Map<String, String> answer = only("SELECT * FROM public.idempotency_key WHERE name = ?", key);
        String id = answer.get("location").replaceAll(".*/", "");
        Map<String, String> feedback = only("SELECT * FROM public.feedback WHERE id = ?::uuid", id);
        Map<String, String> event = only("SELECT * FROM public.published_event WHERE subject = ?", id);
        event.remove("published_at");
        Script script = new Script(id, feedback);
        script.say("BEGIN;");
        script.say("\\set customer random(1, " + Feedbacks.CUSTOMERS + ")");
        script.insert(
                "customer", only("SELECT * FROM public.customer WHERE id = ?::uuid", feedback.get("customer_id")), """
                ON CONFLICT (source_system, external_id) WHERE external_id IS NOT NULL
                DO UPDATE SET name = excluded.name, email = excluded.email RETURNING id AS customer_id \\gset\
                """);
        script.insert("feedback", feedback, " RETURNING id AS feedback_id \\gset");
        script.insert(
                "feedback_history", only("SELECT * FROM public.feedback_history WHERE feedback_id = ?::uuid", id), ";");
        script.insert("outbox_sequence", only("SELECT * FROM public.outbox_sequence WHERE subject = ?", id), ";");
        script.insert("outbox", event, ";");
        script.insert("idempotency_key", answer, ";");
        script.say("END;");
        scripts.add(Files.writeString(folder.resolve("insert-" + scripts.size() + ".sql"), script.text()));
    }

    private Map<String, String> only(String query, String parameter) {
        return database.rows(query, parameter).getFirst();
    }

    /** Statements about one feedback; what is not fresh each time becomes a parameter. */
    private final class Script {

        private final StringBuilder text = new StringBuilder();
        private final String id;
        private final Map<String, String> feedback;

        Script(String id, Map<String, String> feedback) {
            this.id = id;
            this.feedback = feedback;
        }

        void say(String line) {
            text.append(line).append('\n');
        }

        void insert(String table, Map<String, String> row, String ending) {
            String columns = String.join(", ", row.keySet());
            String values = row.entrySet().stream()
                    .map(column -> value(table, column.getKey(), column.getValue()))
                    .collect(Collectors.joining(", "));
            say("INSERT INTO %s (%s) VALUES (%s)%s".formatted(table, columns, values, ending));
        }

        private String value(String table, String column, String value) {
            if (value == null) {
                return "NULL";
            }
            if (table.equals("customer") && column.equals("external_id")) {
                return "concat('C-', :customer::int)";
            }
            if (value.equals(id) && !(table.equals("feedback") && column.equals("id"))) {
                return ":feedback_id";
            }
            if (column.equals("customer_id")) {
                return ":customer_id";
            }
            if (column.equals("reference")) {
                return "concat('FB-2026-', nextval('reference'))";
            }
            if (table.equals("idempotency_key") && column.equals("name")) {
                return "replace(gen_random_uuid()::text, '-', '')";
            }
            if (isUuid(value)) {
                return UUID.fromString(value).version() == 7 ? "uuidv7()" : "gen_random_uuid()";
            }
            return column.endsWith("_at")
                            || column.equals("at")
                            || column.equals("time")
                            || column.equals("status_since")
                    ? "now()"
                    : parameter(value);
        }

        private String parameter(String value) {
            String name = "v" + variables.size();
            variables.put(name, value);
            return ":" + name;
        }

        String text() {
            return text.toString();
        }
    }

    private static boolean isUuid(String value) {
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
