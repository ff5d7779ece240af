package io.redress.reporting.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.reporting.messaging.inbox.Inbox;
import io.redress.reporting.messaging.inbox.RawEvent;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Database;
import io.redress.reporting.testing.Golden;
import io.redress.reporting.testing.Tokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several consumers log and several chainers chain at once, as with several replicas. */
@ComponentTest
class ChainerTest {

    private static final int CONSUMERS = 4;
    private static final int CHAINERS = 3;
    private static final int BATCHES = 25;

    @Inject
    Inbox inbox;

    @Inject
    ChainEvents chainEvents;

    @Inject
    Database database;

    @Test
    void nothingIsLostDoubledOrOutOfOrder() throws Exception {
        chainEvents.chainAll();
        List<Future<?>> consumers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONSUMERS + CHAINERS)) {
            for (int i = 0; i < CONSUMERS; i++) {
                consumers.add(threads.submit(this::consume));
            }
            for (int i = 0; i < CHAINERS; i++) {
                threads.submit(() -> {
                    while (consumers.stream().anyMatch(consumer -> !consumer.isDone())) {
                        chainEvents.chainAll();
                    }
                });
            }
            for (Future<?> consumer : consumers) {
                consumer.get();
            }
        }
        chainEvents.chainAll();

        assertEquals(0, database.count("SELECT count(*) FROM unchained_event"));
        assertEquals(
                database.count("SELECT count(*) FROM event_log"),
                database.count("SELECT max(position) FROM event_chain"));
        assertEquals(0, database.count("""
                SELECT count(*) FROM (
                    SELECT l.sequence, lag(l.sequence) OVER (PARTITION BY subject, producer ORDER BY c.position) AS before
                    FROM event_chain c JOIN event_log l ON l.id = c.event_log_id) o
                WHERE sequence <= before
                """), "positions follow the sequence");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/audit/verification")
                .then()
                .body("intact", equalTo(true));
    }

    private void consume() {
        for (int batch = 0; batch < BATCHES; batch++) {
            List<RawEvent> events = new ArrayList<>();
            String subject = UUID.randomUUID().toString();
            for (int sequence = 1; sequence <= 10; sequence++) {
                events.add(Golden.of("intake", "wait-started").about(subject, sequence, Map.of()));
            }
            inbox.receive(events.subList(0, 5));
            inbox.receive(events.subList(5, 10));
        }
    }
}
