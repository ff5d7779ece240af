package io.redress.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a sender retries, however often at once, it is one feedback. */
@ExtendWith(RunningSystem.class)
class RetryStory {

    private static final int SENDERS = 64;

    private final Redress redress;

    RetryStory(Redress redress) {
        this.redress = redress;
    }

    @Test
    void sixtyFourTimesTheSamePostMakesOneFeedback() throws Exception {
        // Given one request with one key
        String key = UUID.randomUUID().toString();
        String request = Steps.complaint("MODERATE");

        // When it is sent 64 times in parallel
        List<Response> answers = inParallel(key, request);

        // Then all who were answered got the same feedback, and the rest were told that it is in flight
        assertTrue(
                answers.stream().allMatch(answer -> Set.of(201, 409).contains(answer.statusCode())),
                answers.stream().map(Response::statusCode).toList().toString());
        Set<String> ids = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .collect(Collectors.toSet());
        assertEquals(1, ids.size());
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .filter(answer -> answer.header("Idempotency-Replayed") == null)
                        .count());

        // And one more of them is a replay
        Response replay = post(key, request);
        assertEquals(201, replay.statusCode());
        assertEquals("true", replay.header("Idempotency-Replayed"));
        assertEquals(ids.iterator().next(), replay.path("id"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        // Given a key that was used
        String key = UUID.randomUUID().toString();
        assertEquals(201, post(key, Steps.complaint("MINOR")).statusCode());

        // When it comes with another body
        Response refusal = post(key, Steps.complaint("MAJOR"));

        // Then it is refused with a code and the next step
        assertEquals(422, refusal.statusCode());
        assertTrue(refusal.contentType().startsWith("application/problem+json"));
        assertFalse(refusal.<String>path("code").isEmpty());
        assertFalse(refusal.<String>path("detail").isEmpty());
    }

    private List<Response> inParallel(String key, String body) throws Exception {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                sent.add(senders.submit(() -> post(key, body)));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private Response post(String key, String body) {
        return redress.intake("agent").header("Idempotency-Key", key).body(body).post("/feedback");
    }
}
