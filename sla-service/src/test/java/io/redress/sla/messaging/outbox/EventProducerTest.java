package io.redress.sla.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventProducerTest {

    /** Nothing listens on port 1. */
    private static final Map<String, Object> BROKER_AWAY = Map.of("bootstrap.servers", "127.0.0.1:1");

    @Test
    void givesUpOnceAndNotOncePerEventWhileTheBrokerIsAway() {
        EventProducer producer = new EventProducer(BROKER_AWAY, "some.events", "some-service");
        List<PendingEvent> batch =
                LongStream.rangeClosed(1, 20).mapToObj(EventProducerTest::event).toList();

        List<UUID> acknowledged = assertTimeout(Duration.ofSeconds(30), () -> producer.publish(batch));

        assertEquals(List.of(), acknowledged);
        producer.close();
    }

    private static PendingEvent event(long sequence) {
        byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
        return new PendingEvent(new UUID(1, sequence), "s", sequence, "a.type.v1", Instant.EPOCH, payload, null);
    }
}
