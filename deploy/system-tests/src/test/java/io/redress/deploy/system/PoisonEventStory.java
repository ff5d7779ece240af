package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.deploy.harness.Part;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An event that cannot be understood is put aside with its reason, and nobody else waits for it. */
@ExtendWith(RunningSystem.class)
class PoisonEventStory {

    private final Redress redress;
    private final Steps steps;

    PoisonEventStory(Redress redress) {
        this.redress = redress;
        this.steps = new Steps(redress);
    }

    @ParameterizedTest
    @EnumSource(names = {"ESCALATION", "SLA", "REPORTING"})
    void parksItselfWhileOthersPass(Part consumer) throws Exception {
        // Given a record that claims to be a received feedback and is none
        String eventId = UUID.randomUUID().toString();
        publishPoison(eventId, UUID.randomUUID().toString());

        // Then it is parked with a reason
        eventually().untilAsserted(() -> assertFalse(reasonOf(eventId, consumer).isEmpty()));

        // And a complaint that comes after it passes
        String complaint = steps.register("MINOR");
        assertEquals(1, steps.routing(complaint).getInt("tier"));
        steps.awaitClock(complaint, "ACKNOWLEDGEMENT", "RUNNING");
        eventually().until(() -> steps.eventTypes(complaint).contains("redress.sla.clock-started.v1"));

        // When an admin discards it
        redress.as("admin", consumer)
                .body("{ \"reason\": \"Sent by hand.\" }")
                .post("/parked-events/{id}/discard", parked(eventId, consumer).get("id"))
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));

        // Then it is gone
        assertEquals(Map.of(), parked(eventId, consumer));
    }

    private String reasonOf(String eventId, Part consumer) {
        return String.valueOf(parked(eventId, consumer).getOrDefault("reason", ""));
    }

    private Map<String, Object> parked(String eventId, Part consumer) {
        List<Map<String, Object>> items = redress.as("admin", consumer)
                .queryParam("limit", 500)
                .get("/parked-events")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(item -> eventId.equals(item.get("eventId")))
                .findFirst()
                .orElse(Map.of());
    }

    private void publishPoison(String eventId, String subject) throws Exception {
        ProducerRecord<String, String> poison =
                new ProducerRecord<>("feedback.events", subject, "{ \"feedbackId\": 42, \"severity\": [ ");
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId,
                        "ce_source", "/redress/intake-service",
                        "ce_type", "redress.feedback.received.v1",
                        "ce_subject", subject,
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", "1",
                        "content-type", "application/json")
                .forEach((name, value) -> poison.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", redress.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(poison).get(20, TimeUnit.SECONDS);
        }
    }
}
