package io.redress.deploy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the bundled sample feedback through the API.
 *
 * <p>A folder is one feedback: {@code 1-feedback.json} registers it, each later file is posted to the sub-resource that
 * it is named after. Natural and idempotency keys make a repeated load change nothing; a step that was taken before is
 * answered with a conflict, and that is fine.
 */
final class Samples {

    static final String SOURCE = "sample";

    private final Path folder;
    private final URI intake;
    private final Tokens tokens;
    private final Progress progress;
    private final HttpClient client = HttpClient.newHttpClient();

    Samples(Path folder, Ports ports, Tokens tokens, Progress progress) {
        this.folder = folder;
        this.intake = URI.create("http://127.0.0.1:" + ports.api(Service.INTAKE));
        this.tokens = tokens;
        this.progress = progress;
    }

    void load() {
        List<Path> samples = list(folder);
        samples.forEach(this::load);
        progress.say("Loaded " + samples.size() + " sample feedback.");
    }

    private void load(Path sample) {
        List<Path> steps = list(sample);
        HttpResponse<String> answer = post("/feedback", "integration", sample, steps.getFirst());
        if (answer.statusCode() == 200) {
            // Known by its natural key from long ago; its steps were taken then.
            return;
        }
        String feedback = answer.headers()
                .firstValue("Location")
                .map(location -> intake.resolve(location).getPath())
                .orElseThrow(() -> refused(steps.getFirst(), answer));
        for (Path step : steps.subList(1, steps.size())) {
            take(feedback, step.getFileName().toString().replaceAll("^\\d+-|\\.json$", ""), sample, step);
        }
    }

    private void take(String feedback, String resource, Path sample, Path step) {
        HttpResponse<String> answer = post(feedback + "/" + resource, "manager", sample, step);
        if (answer.statusCode() >= 300 && answer.statusCode() != 409) {
            throw refused(step, answer);
        }
    }

    private HttpResponse<String> post(String path, String role, Path sample, Path step) {
        try {
            HttpRequest request = HttpRequest.newBuilder(intake.resolve(path))
                    .header("Authorization", "Bearer " + tokens.issue(role, SOURCE))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "sample-" + sample.getFileName() + "-" + step.getFileName())
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofFile(step))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static PlatformException refused(Path step, HttpResponse<String> answer) {
        return new PlatformException("The sample " + step.getParent().getFileName() + "/" + step.getFileName()
                + " was refused with " + answer.statusCode() + ": " + answer.body());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
