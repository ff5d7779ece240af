package io.redress.deploy.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Sends a request until it is answered for good, with the same key each time, as a well-behaved integration does. */
public final class Sender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);
    private static final long LONGEST_PAUSE_MILLIS = 800;

    private final List<String> intakes;
    private final AtomicInteger turn = new AtomicInteger();
    private final String token;
    private final Duration patience;
    private final InstantSource time = InstantSource.system();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** @param patience how long a request is tried before it counts as unanswered */
    public Sender(LocalSystem system, Duration patience) {
        this.intakes = IntStream.rangeClosed(1, system.replicas())
                .mapToObj(replica -> system.url(Part.INTAKE, replica))
                .toList();
        this.token = system.token("integration");
        this.patience = patience;
    }

    /** The whole story of one request. */
    public Entry send(Order order) {
        List<Attempt> attempts = new ArrayList<>();
        String id = order.feedbackId();
        long end = System.nanoTime() + patience.toNanos();
        long pause = 50;
        int first = turn.getAndIncrement();
        while (true) {
            Answer answer = attempt(order, intake(first + attempts.size()));
            attempts.add(answer.attempt());
            if (answer.id() != null) {
                id = answer.id();
            }
            if (!answer.attempt().isOpen()
                    || System.nanoTime() > end
                    || Thread.currentThread().isInterrupted()) {
                return new Entry(order.action(), order.key(), order.naturalKey(), order.bodyHash(), id, attempts);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                    pause + ThreadLocalRandom.current().nextLong(pause)));
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    private Answer attempt(Order order, String intake) {
        Instant at = time.instant();
        long began = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(intake + order.path()))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", order.key())
                .POST(HttpRequest.BodyPublishers.ofString(order.body()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = read(response.body());
            Attempt attempt = new Attempt(
                    at,
                    millisSince(began),
                    response.statusCode(),
                    body.path("code").asText(""),
                    response.headers().firstValue("Retry-After").isPresent());
            return new Answer(attempt, attempt.isSuccess() ? body.path("id").asText(null) : null);
        } catch (ConnectException | HttpConnectTimeoutException nobodyListens) {
            return Answer.none(at, millisSince(began), Attempt.REFUSED);
        } catch (HttpTimeoutException tookTooLong) {
            return Answer.none(at, millisSince(began), Attempt.TIMED_OUT);
        } catch (IOException lostOnTheWay) {
            return Answer.none(at, millisSince(began), Attempt.CUT_OFF);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none(at, millisSince(began), Attempt.CUT_OFF);
        }
    }

    /** Requests are spread over the instances, and a second try goes to another one than the first. */
    private String intake(int number) {
        return intakes.get(Math.floorMod(number, intakes.size()));
    }

    private static JsonNode read(String body) throws IOException {
        try {
            return JSON.readTree(body.isEmpty() ? "{}" : body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private record Answer(Attempt attempt, String id) {

        static Answer none(Instant at, long millis, String outcome) {
            return new Answer(new Attempt(at, millis, 0, outcome, false), null);
        }
    }
}
