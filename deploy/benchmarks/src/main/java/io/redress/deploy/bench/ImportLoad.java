package io.redress.deploy.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.deploy.harness.Part;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Imports files of feedback as customers write it, one after the other. */
final class ImportLoad implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Redress redress;
    private final Feedbacks feedbacks = new Feedbacks(4);
    private final HttpClient http = HttpClient.newHttpClient();
    private int files;

    ImportLoad(Redress redress) {
        this.redress = redress;
    }

    /**
     * An import that has ended.
     *
     * @param system the source system of its rows, of no other import's
     * @param seconds from the first row looked at to the last one committed
     */
    record Finished(String id, String system, long accepted, double seconds) {}

    /** Imports a new file with so many rows that nobody has seen before. */
    Finished run(int rows) {
        String system = "bench-" + ++files;
        Path file = write(system, rows);
        try {
            JsonNode job = send(
                    HttpRequest.newBuilder()
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofFile(file)),
                    "/imports");
            String path = "/imports/" + job.get("id").asText();
            JsonNode[] now = {job};
            boolean ended = Waiting.until(LIMIT, Duration.ofMillis(200), () -> {
                now[0] = send(HttpRequest.newBuilder().GET(), path);
                return now[0].has("finishedAt");
            });
            if (!ended || !now[0].get("status").asText().equals("SUCCEEDED")) {
                throw new BenchException("The import did not succeed: " + now[0]);
            }
            return new Finished(
                    job.get("id").asText(),
                    system,
                    now[0].at("/results/accepted").asLong(),
                    Duration.between(instant(now[0], "startedAt"), instant(now[0], "finishedAt"))
                                    .toMillis()
                            / 1e3);
        } catch (IOException e) {
            throw new BenchException("The file cannot be sent.", e);
        } finally {
            delete(file);
        }
    }

    /** Waits until the relay has published everything, so that its work is not counted as another's. */
    void drainOutbox() {
        try (Session database = redress.database(Part.INTAKE).open()) {
            if (!Waiting.until(LIMIT, () -> database.isEmpty("SELECT FROM outbox LIMIT 1"))) {
                throw new BenchException("intake's outbox does not get empty.");
            }
        }
    }

    private static Instant instant(JsonNode job, String field) {
        return Instant.parse(job.get(field).asText());
    }

    private JsonNode send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> answer = http.send(
                    request.uri(URI.create("http://127.0.0.1:" + redress.port(Part.INTAKE) + path))
                            .header("Authorization", "Bearer " + redress.token("admin"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new BenchException(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new BenchException(path + " answers no JSON.", e);
        } catch (IOException e) {
            throw new BenchException(path + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    private Path write(String system, int rows) {
        try {
            Path file = Files.createTempFile("redress-import-", ".csv");
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                writer.write("source.system,source.externalId," + Feedbacks.CSV_HEADER + "\n");
                for (int row = 1; row <= rows; row++) {
                    writer.write(system + "," + row + "," + feedbacks.csv() + "\n");
                }
            }
            return file;
        } catch (IOException e) {
            throw new BenchException("There is no room for temporary files.", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new BenchException(file + " cannot be removed.", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
