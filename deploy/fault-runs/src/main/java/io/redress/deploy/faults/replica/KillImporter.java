package io.redress.deploy.faults.replica;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The instance that works on an import is killed in the middle of it; another one ends it, each row once. */
final class KillImporter implements Fault {

    private static final int ROWS = 6_000;
    private static final String UNDER_WAY = "SELECT substring(worker FROM '[0-9]+$')::int FROM import_job"
            + " WHERE status = 'RUNNING' AND done > 0 AND source_system IS NULL";

    private String source;

    @Override
    public String name() {
        return "import-of-2-killed";
    }

    @Override
    public String description() {
        return "Of two instances of intake-service the one that works on an import is killed in the middle of it.";
    }

    @Override
    public int replicas() {
        return 2;
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) throws Exception {
        source = "import-" + UUID.randomUUID();
        LocalSystem system = scene.system();
        Database intake = system.database(Part.INTAKE);
        start(system);
        List<Integer> worker = new ArrayList<>();
        Waiting.forThat("an import is under way", Duration.ofSeconds(60), () -> {
            worker.addAll(intake.rows(UNDER_WAY, row -> row.getInt(1)));
            return !worker.isEmpty();
        });
        system.process(Part.INTAKE, worker.getFirst()).kill();
        Waiting.forThat(
                "the import ends",
                Duration.ofSeconds(240),
                () -> intake.number("SELECT count(*) FROM import_job WHERE status IN ('QUEUED', 'RUNNING')") == 0);
    }

    private void start(LocalSystem system) throws IOException, InterruptedException {
        String file = IntStream.range(0, ROWS)
                .mapToObj(row ->
                        "{\"channel\":\"EMAIL\",\"subject\":\"Row %d\",\"source\":{\"system\":\"%s\",\"externalId\":\"%d\"}}"
                                .formatted(row, source, row))
                .collect(Collectors.joining("\n"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(system.url(Part.INTAKE) + "/imports?mapping=redress&mode=LIVE"))
                .header("Authorization", "Bearer " + system.token("admin"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException("The import was not taken: " + answer.body());
            }
        }
    }

    @Override
    public List<Violation> judge(Scene scene) {
        Database intake = scene.system().database(Part.INTAKE);
        long stored = intake.number("SELECT count(*) FROM feedback WHERE source_system = ?", source);
        long told = intake.number(
                "SELECT count(*) FROM import_row r JOIN feedback f ON f.id = r.feedback_id"
                        + " WHERE f.source_system = ? AND r.outcome = 'ACCEPTED'",
                source);
        return stored == ROWS && told == ROWS
                ? List.of()
                : List.of(Violation.lost(
                        "Import",
                        "Of " + ROWS + " rows " + stored + " were stored and " + told + " reported accepted."));
    }
}
