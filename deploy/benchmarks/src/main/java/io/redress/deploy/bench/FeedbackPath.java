package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.HdrHistogram.Histogram;

/** Follows single feedback from the request to the tables in which its effects become visible. */
final class FeedbackPath implements AutoCloseable {

    /** In reporting: its routing, and its clocks for acknowledgement and resolution. */
    static final String REPORTED = """
        SELECT FROM routing_fact r
        WHERE r.feedback_id = ? AND (SELECT count(*) FROM clock_fact c WHERE c.feedback_id = r.feedback_id) >= 2
        """;

    /** In escalation: it has been given to somebody, or to a queue. */
    static final String ROUTED = "SELECT FROM assignment WHERE feedback_id = ?";

    private static final int WATCHERS = 8;
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Feedbacks feedbacks = new Feedbacks(2);
    private final BlockingQueue<Session> watchers = new ArrayBlockingQueue<>(WATCHERS);
    private final String arrived;
    private final URI intake;
    private final String token;

    /** @param arrived finds a row in the part's database once a feedback has got there */
    FeedbackPath(Redress redress, Part part, String arrived) {
        this.arrived = arrived;
        intake = URI.create("http://127.0.0.1:" + redress.port(Part.INTAKE));
        token = redress.token("agent");
        for (int i = 0; i < WATCHERS; i++) {
            watchers.add(redress.administration(part).open());
        }
    }

    Histogram run(double perSecond, Duration length) {
        return Paced.run(perSecond, length, this::follow);
    }

    private void follow() {
        try {
            Session watcher = watchers.take();
            try {
                awaitVisible(watcher, post());
            } finally {
                watchers.add(watcher);
            }
        } catch (IOException e) {
            throw new BenchException("A feedback cannot be followed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private UUID post() throws IOException, InterruptedException {
        HttpCall call = feedbacks.get();
        HttpRequest.Builder request = HttpRequest.newBuilder(intake.resolve(call.path()))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(call.body().getBytes()));
        call.headers().forEach(request::header);
        HttpResponse<Void> answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new BenchException("intake-service answered " + answer.statusCode()));
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private void awaitVisible(Session watcher, UUID feedback) {
        if (!Waiting.until(LIMIT, LOOK_EVERY, () -> !watcher.isEmpty(arrived, feedback))) {
            throw new BenchException("Feedback " + feedback + " does not arrive.");
        }
    }

    @Override
    public void close() {
        client.close();
        watchers.forEach(Session::close);
    }
}
