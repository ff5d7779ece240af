package io.redress.deploy.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.deploy.harness.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Versions of the built-in policy, their simulations and migrations, asked for as people ask for them. */
final class PolicyJobs implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final String VERSIONS = "/policies/default/versions";

    /** So many hours and days more for everything: {@code %d} is the number of the version. */
    private static final String TARGETS = """
        {"targets":[
          {"target":"ACKNOWLEDGEMENT","slaCategory":"CRITICAL","basis":"ELAPSED","duration":"PT%1$dH"},
          {"target":"ACKNOWLEDGEMENT","slaCategory":"HIGH","basis":"ELAPSED","duration":"PT%2$dH"},
          {"target":"ACKNOWLEDGEMENT","slaCategory":"STANDARD","basis":"ELAPSED","duration":"PT%3$dH"},
          {"target":"RESOLUTION","slaCategory":"CRITICAL","basis":"BUSINESS_DAYS","days":%4$d},
          {"target":"RESOLUTION","slaCategory":"HIGH","basis":"BUSINESS_DAYS","days":%5$d},
          {"target":"RESOLUTION","slaCategory":"STANDARD","basis":"BUSINESS_DAYS","days":%6$d}]}
        """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String sla;
    private final Redress redress;

    PolicyJobs(Redress redress) {
        this.redress = redress;
        this.sla = "http://127.0.0.1:" + redress.port(Part.SLA);
    }

    /** How long a job took, by what it says of itself. */
    record Finished(double seconds) {}

    /** Drafts a version with other lengths for everything. @return its number */
    int draft(int longer) {
        String body = TARGETS.formatted(8 + longer, 36 + longer, 60 + longer, 5 + longer, 10 + longer, 20 + longer);
        return post("manager", VERSIONS, body, 201).get("version").asInt();
    }

    /** Compares all open clocks. @return the simulation's id */
    String simulate(int version) {
        JsonNode simulation = post("manager", VERSIONS + "/" + version + "/simulations", "{}", 202);
        finish(VERSIONS + "/" + version + "/simulations/" + simulation.get("id").asText());
        return simulation.get("id").asText();
    }

    void approve(int version) {
        post("executive", VERSIONS + "/" + version + "/approval", "", 200);
    }

    /** Moves all open clocks. */
    Finished migrate(int version, String simulation) {
        JsonNode migration = post(
                "executive",
                VERSIONS + "/" + version + "/migrations",
                "{\"simulationId\":\"%s\"}".formatted(simulation),
                202);
        return finish(
                VERSIONS + "/" + version + "/migrations/" + migration.get("id").asText());
    }

    private Finished finish(String path) {
        JsonNode[] job = new JsonNode[1];
        boolean ended = Waiting.until(LIMIT, LOOK_EVERY, () -> {
            job[0] = send("auditor", path, HttpRequest.newBuilder().GET(), 200);
            return job[0].has("finishedAt");
        });
        if (!ended || !job[0].get("status").asText().equals("SUCCEEDED")) {
            throw new BenchException("A job did not succeed: " + job[0]);
        }
        return new Finished(Duration.between(
                                Instant.parse(job[0].get("startedAt").asText()),
                                Instant.parse(job[0].get("finishedAt").asText()))
                        .toMillis()
                / 1e3);
    }

    private JsonNode post(String role, String path, String body, int expected) {
        return send(
                role,
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                expected);
    }

    private JsonNode send(String role, String path, HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<String> answer = http.send(
                    request.uri(URI.create(sla + path))
                            .header("Authorization", "Bearer " + redress.token(role))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new BenchException(
                        String.format(Locale.ROOT, "%s answers %d: %s", path, answer.statusCode(), answer.body()));
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

    @Override
    public void close() {
        http.close();
    }
}
