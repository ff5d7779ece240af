package io.redress.deploy.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.check.HttpApi;
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

/**
 * A file that is imported while harm is done, with a row in it every now and then that cannot be read. It is history,
 * so that nobody is told of it by mail.
 */
public final class Import {

    private static final Duration LIMIT = Duration.ofSeconds(240);
    private static final int FAULTY_EVERY = 500;

    private final LocalSystem system;
    private final Database intake;
    private final String source = "import-" + UUID.randomUUID();
    private final int rows;
    private String id;

    public Import(LocalSystem system, int rows) {
        this.system = system;
        this.intake = system.database(Part.INTAKE);
        this.rows = rows;
    }

    /** Returns once the file is stored. */
    public void start() throws IOException, InterruptedException {
        String file = IntStream.rangeClosed(1, rows)
                .mapToObj(row ->
                        "{\"channel\":\"%s\",\"subject\":\"Row %d\",\"receivedAt\":\"2025-01-15T10:00:00Z\",\"source\":{\"system\":\"%s\",\"externalId\":\"%d\"}}"
                                .formatted(row % FAULTY_EVERY == 0 ? "PIGEON" : "EMAIL", row, source, row))
                .collect(Collectors.joining("\n"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(system.url(Part.INTAKE) + "/imports?mapping=redress&mode=HISTORICAL"))
                .header("Authorization", "Bearer " + system.token("admin"))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", source)
                .POST(HttpRequest.BodyPublishers.ofString(file))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException("The import was not taken: " + answer.body());
            }
            String location = answer.headers().firstValue("Location").orElseThrow();
            id = location.substring(location.lastIndexOf('/') + 1);
        }
    }

    /** How many of its rows are done. */
    public long done() {
        return intake.number("SELECT done FROM import_job WHERE id = ?::uuid", id);
    }

    public boolean isUnderWay() {
        return intake.number(
                        "SELECT count(*) FROM import_job WHERE id = ?::uuid AND status IN ('QUEUED', 'RUNNING')", id)
                > 0;
    }

    /** Returns once nobody works on it any more. */
    public void awaitEnd() {
        Waiting.forThat("the import ends", LIMIT, () -> !isUnderWay());
    }

    /** Every row was registered once or refused, and the job, its figures and its results say so. */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        long refused = rows / FAULTY_EVERY;
        equal(
                "feedback stored",
                rows - refused,
                intake.number("SELECT count(*) FROM feedback WHERE source_system = ?", source),
                found);
        equal(
                "rows reported as accepted with their feedback",
                rows - refused,
                intake.number(
                        "SELECT count(DISTINCT f.id) FROM import_row r JOIN feedback f ON f.id = r.feedback_id AND f.source_external_id = r.number::text"
                                + " WHERE r.job_id = ?::uuid AND r.outcome = 'ACCEPTED' AND f.source_system = ?",
                        id,
                        source),
                found);
        equal(
                "rows with a result",
                rows,
                intake.number("SELECT count(*) FROM import_row WHERE job_id = ?::uuid", id),
                found);
        JsonNode job = new HttpApi(system).get("admin", Part.INTAKE, "/imports/" + id);
        equal("rows done", rows, job.at("/progress/done").asLong(), found);
        equal(
                "rows counted as accepted",
                rows - refused,
                job.at("/results/accepted").asLong(),
                found);
        equal("rows counted as rejected", refused, job.at("/results/rejected").asLong(), found);
        if (!job.path("status").asText().equals("SUCCEEDED")) {
            found.add(Violation.broken("Import", "It is " + job.path("status").asText() + ", not SUCCEEDED."));
        }
        return found;
    }

    private static void equal(String what, long expected, long actual, List<Violation> found) {
        if (actual < expected) {
            found.add(Violation.lost("Import", what + ": " + actual + " instead of " + expected + "."));
        } else if (actual > expected) {
            found.add(Violation.doubled("Import", what + ": " + actual + " instead of " + expected + "."));
        }
    }
}
