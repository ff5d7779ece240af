package io.redress.sla.messaging.inbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that were gone before they were read do not pass silently. */
@ComponentTest
class LogStartTest {

    @Inject
    LogStart logStart;

    @Inject
    Database database;

    private final TopicPartition partition = new TopicPartition(UUID.randomUUID() + ".events", 0);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");

    @BeforeEach
    void assign() {
        consumer.assign(Set.of(partition));
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void aNewLogIsReadFromItsBeginning() {
        logBeginsAt(0);

        logStart.seek(consumer, new NoOffsetForPartitionException(partition));

        assertEquals(0, consumer.position(partition));
        assertEquals(List.of(), gaps());
    }

    @Test
    void whatRetentionTookIsNotedOnce() {
        logBeginsAt(800);

        logStart.seek(consumer, new OffsetOutOfRangeException(Map.of(partition, 500L)));
        logStart.seek(consumer, new OffsetOutOfRangeException(Map.of(partition, 500L)));

        assertEquals(800, consumer.position(partition));
        assertEquals(1, gaps().size());
    }

    @Test
    void alsoWhenNoPositionIsKnownAnyMore() {
        logBeginsAt(800);

        logStart.seek(consumer, new NoOffsetForPartitionException(partition));

        assertEquals(1, gaps().size());
    }

    @Test
    void aWipedLogIsReadFromItsBeginning() {
        logBeginsAt(0);

        logStart.seek(consumer, new OffsetOutOfRangeException(Map.of(partition, 500L)));

        assertEquals(0, consumer.position(partition));
    }

    @Test
    void theNoteCannotBeReplayedOnlyDiscarded() {
        logBeginsAt(800);
        logStart.seek(consumer, new OffsetOutOfRangeException(Map.of(partition, 500L)));
        String id = gaps().getFirst();

        given().auth()
                .oauth2(Tokens.of("admin"))
                .post("/parked-events/{id}/replay", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_REPLAY"));
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "published again"))
                .post("/parked-events/{id}/discard", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"));
        assertEquals(List.of(), gaps());
    }

    private void logBeginsAt(long offset) {
        consumer.updateBeginningOffsets(Map.of(partition, offset));
        consumer.updateEndOffsets(Map.of(partition, 1_000L));
    }

    private List<String> gaps() {
        return database.texts("SELECT id FROM parked_event WHERE topic = ? AND state = 'PARKED'", partition.topic());
    }
}
