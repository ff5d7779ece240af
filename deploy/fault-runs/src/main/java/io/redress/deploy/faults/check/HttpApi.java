package io.redress.deploy.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** People's and programs' requests to the running services. */
public final class HttpApi implements Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final LocalSystem system;
    private final int replica;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Of the first instance of each service. */
    public HttpApi(LocalSystem system) {
        this(system, 1);
    }

    /** @param replica from 1 */
    public HttpApi(LocalSystem system, int replica) {
        this.system = system;
        this.replica = replica;
    }

    @Override
    public JsonNode get(String role, Part part, String path) {
        return expectSuccess(part, path, send(request(role, part, path).GET()));
    }

    /** Posts with a key of its own; the answer has to be a 2xx. */
    public JsonNode post(String role, Part part, String path, String key, String body) {
        return expectSuccess(
                part,
                path,
                send(request(role, part, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** Posts, and tells how that ended. */
    public int attempt(String role, Part part, String path, String body) {
        return send(request(role, part, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpRequest.Builder request(String role, Part part, String path) {
        return HttpRequest.newBuilder(URI.create(system.url(part, replica) + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + system.token(role));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode expectSuccess(Part part, String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    part.folder() + path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
