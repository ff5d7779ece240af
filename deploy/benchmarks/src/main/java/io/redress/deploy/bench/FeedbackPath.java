package io.redress.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Follows single feedback from the request to the tables in which its effects become visible. */
final class FeedbackPath implements AutoCloseable {

    /** In reporting: its routing and its two clocks. */
    static final String REPORTED = """
        SELECT EXISTS (SELECT FROM routing_fact r WHERE r.feedback_id = given.id)
           AND (SELECT count(*) FROM clock_fact c WHERE c.feedback_id = given.id) >= 2
        FROM (SELECT ?::uuid) AS given (id)
        """;

    /** In escalation: it has been given to somebody, or to a queue. */
    static final String ROUTED = "SELECT EXISTS (SELECT FROM assignment WHERE feedback_id = ?)";

    private static final int WATCHERS = 8;
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(1).toNanos();
    private static final long LIMIT_NANOS = Duration.ofSeconds(60).toNanos();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Feedbacks feedbacks = new Feedbacks(2);
    private final BlockingQueue<Connection> watchers = new ArrayBlockingQueue<>(WATCHERS);
    private final String arrived;
    private final URI intake;
    private final String token;

    /** @param arrived asks the part's database whether the feedback has got there */
    FeedbackPath(Redress redress, Part part, String arrived) {
        this.arrived = arrived;
        intake = URI.create("http://127.0.0.1:" + redress.port(Part.INTAKE));
        token = redress.token("agent");
        try {
            for (int i = 0; i < WATCHERS; i++) {
                watchers.add(redress.database(part).connect());
            }
        } catch (SQLException e) {
            throw new BenchException("A database cannot be watched.", e);
        }
    }

    Histogram run(double perSecond, Duration length) {
        return Paced.run(perSecond, length, this::follow);
    }

    private void follow() {
        try {
            Connection watcher = watchers.take();
            try {
                awaitVisible(watcher, post());
            } finally {
                watchers.add(watcher);
            }
        } catch (IOException | SQLException e) {
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

    private void awaitVisible(Connection watcher, UUID feedback) throws SQLException {
        long end = System.nanoTime() + LIMIT_NANOS;
        try (PreparedStatement look = watcher.prepareStatement(arrived)) {
            look.setObject(1, feedback);
            while (!holds(look)) {
                if (System.nanoTime() > end) {
                    throw new BenchException("Feedback " + feedback + " does not arrive.");
                }
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        }
    }

    private static boolean holds(PreparedStatement look) throws SQLException {
        try (ResultSet row = look.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        client.close();
        for (Connection watcher : watchers) {
            try {
                watcher.close();
            } catch (SQLException e) {
                throw new BenchException("A connection cannot be closed.", e);
            }
        }
    }
}
