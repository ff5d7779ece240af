package io.redress.deploy.faults.time;

import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many marks each instance of sla-service says to have fired since it started. */
final class FiredMarks {

    private static final Pattern COUNT =
            Pattern.compile("^redress_mark_lag_seconds_count(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final LocalSystem system;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    FiredMarks(LocalSystem system) {
        this.system = system;
    }

    /** @param replica from 1 */
    long by(int replica) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.managementUrl(Part.SLA, replica) + "/q/metrics"))
                .timeout(TIMEOUT)
                .build();
        try {
            Matcher count = COUNT.matcher(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            if (!count.find()) {
                throw new IllegalStateException("sla-service does not say how many marks it has fired");
            }
            return (long) Double.parseDouble(count.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
