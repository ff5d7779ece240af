package io.redress.deploy.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A little reading traffic, so that a start-up cache also holds what the first requests need. */
final class WarmUp {

    private static final Map<Service, String> READS = Map.of(
            Service.INTAKE, "/feedback?limit=1",
            Service.ESCALATION, "/worklist?limit=1",
            Service.SLA, "/policies",
            Service.REPORTING, "/events?limit=1");

    private final Ports ports;
    private final Tokens tokens;

    WarmUp(Ports ports, Tokens tokens) {
        this.ports = ports;
        this.tokens = tokens;
    }

    void visit(Service service) {
        String api = "http://127.0.0.1:" + ports.api(service);
        String metrics = "http://127.0.0.1:" + ports.management(Instance.first(service)) + "/q/metrics";
        try (HttpClient client = HttpClient.newHttpClient()) {
            String token = tokens.issue("manager", Tokens.DEFAULT_SOURCE);
            for (String address : List.of(api + READS.get(service), api + "/q/openapi", metrics)) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .timeout(Duration.ofSeconds(10))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException | GeneralSecurityException unimportant) {
            // The cache is a little less complete then, and nothing else.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
