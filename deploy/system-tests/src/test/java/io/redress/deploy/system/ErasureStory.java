package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.deploy.harness.Part;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a person tells us is where it has to be and nowhere else, and once they ask for it, nowhere. Mail that has left
 * is the customer's and not looked at.
 */
@ExtendWith(RunningSystem.class)
class ErasureStory {

    private final Redress redress;
    private final Steps steps;
    private final Canary canary;
    private final String channel = "chat-" + UUID.randomUUID();

    ErasureStory(Redress redress) {
        this.redress = redress;
        this.steps = new Steps(redress);
        this.canary = new Canary(redress);
    }

    @Test
    void aPersonsDataIsInIntakeAloneAndGoesFromEverywhere() {
        // Given somebody who came through every door, and people who wrote about it
        String complaint = register();
        batch();
        deliver();
        importRow();
        work(complaint);
        List<String> all = eventually().until(this::feedback, found -> found.size() == 4);
        all.forEach(id -> {
            eventually().until(() -> steps.eventTypes(id).contains("redress.escalation.assigned.v1"));
            eventually().until(() -> steps.eventTypes(id).contains("redress.sla.clock-started.v1"));
        });
        steps.awaitClock(complaint, "RESOLUTION", "MET");

        // Then only intake holds it, but for the reasons that staff gave when they escalated
        Set<String> intake = canary.tables(Part.INTAKE);
        assertTrue(
                intake.containsAll(Set.of("customer", "feedback", "channel_delivery", "communication")),
                intake::toString);
        assertEquals(
                List.of(),
                intake.stream()
                        .filter(table -> table.matches("(outbox|published|held|parked|inbox|topic).*"))
                        .toList());
        assertAll(
                () -> assertEquals(Set.of("escalation", "idempotency_key"), canary.tables(Part.ESCALATION)),
                () -> assertEquals(Set.of(), canary.tables(Part.SLA)),
                () -> assertEquals(Set.of(), canary.tables(Part.REPORTING)),
                () -> assertEquals(Set.of(), canary.elsewhere()));

        // When they ask for it to go
        String erasure = redress.intake("admin")
                .body("{ \"reasonCode\": \"CUSTOMER_REQUEST\" }")
                .post("/customers/{id}/erasure", customer(complaint))
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        // Then every service says that it is gone
        eventually()
                .untilAsserted(() -> assertEquals(
                        "COMPLETED",
                        redress.intake("admin").get("/erasures/{id}", erasure).path("status")));

        // And it is
        eventually().untilAsserted(() -> assertEquals(Set.of(), canary.tables(Part.INTAKE)));
        for (Part part : Part.values()) {
            assertEquals(Set.of(), canary.tables(part), part.key());
        }
        assertEquals(Set.of(), canary.elsewhere());

        // While what figures are made of stays
        assertEquals("RESOLVED", steps.feedback(complaint).getString("status"));
        assertEquals("MET", steps.clock(complaint, "RESOLUTION").get("state"));

        // And what the source sends again is not kept
        register();
        deliver();
        assertEquals(Set.of(), canary.tables(Part.INTAKE));
    }

    private List<String> feedback() {
        return redress.database(Part.INTAKE)
                .rows(
                        "SELECT f.id FROM feedback f JOIN customer c ON c.id = f.customer_id WHERE c.email = ?",
                        row -> row.getString(1),
                        canary.email());
    }

    private String customer(String complaint) {
        return steps.feedback(complaint).getString("customerId");
    }

    private String register() {
        return redress.intake("agent")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        { "channel": "PHONE", "kind": "COMPLAINT", "severity": "MINOR", "subject": "About %1$s", "narrative": "I am %1$s.",
                          "tags": [ "%1$s" ],
                          "customer": { "externalId": "C-%1$s", "name": "Jo %1$s", "email": "%2$s", "phone": "+49 %1$s" },
                          "source": { "system": "crm-eu", "externalId": "T-%1$s", "url": "https://crm.example/%1$s" } }
                        """.formatted(canary, canary.email()))
                .post("/feedback")
                .then()
                .statusCode(lessThan(300))
                .extract()
                .path("id");
    }

    private void batch() {
        redress.intake("agent")
                .body("""
                        { "items": [ { "channel": "LETTER", "narrative": "Dear %1$s", "customer": { "email": "%2$s" } } ] }
                        """.formatted(canary, canary.email()))
                .post("/feedback/batch")
                .then()
                .statusCode(207);
    }

    private void deliver() {
        redress.intake("admin")
                .body("""
                        { "sourceSystem": "chat", "fields": { "source.externalId": { "from": "id" }, "channel": { "value": "CHAT" },
                          "narrative": { "from": "said" }, "customer.email": { "from": "by" } } }
                        """)
                .put("/channel-mappings/{name}", channel)
                .then()
                .statusCode(lessThan(500));
        String path = redress.intake("admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{ \"kind\": \"PATH\" }")
                .post("/channel-mappings/{name}/secrets", channel)
                .then()
                .statusCode(201)
                .extract()
                .path("path");
        RestAssured.given()
                .baseUri(redress.system().url(Part.INTAKE))
                .contentType(ContentType.JSON)
                .body("""
                        { "id": "chat %1$s", "said": "Hello from %1$s", "by": "%2$s" }
                        """.formatted(canary, canary.email()))
                .post(path)
                .then()
                .statusCode(200);
    }

    private void importRow() {
        redress.intake("admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/x-ndjson")
                .body("""
                        {"channel":"EMAIL","subject":"Row of %1$s","customer":{"email":"%2$s"},"source":{"system":"crm-eu","externalId":"R-%1$s"}}
                        """.formatted(canary, canary.email()).getBytes(StandardCharsets.UTF_8))
                .post("/imports?mapping=redress&mode=LIVE")
                .then()
                .statusCode(202);
    }

    private void work(String complaint) {
        steps.routing(complaint);
        redress.escalation("agent")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{ \"reason\": \"" + canary + " calls every day\" }")
                .post("/feedback/{id}/escalations", complaint)
                .then()
                .statusCode(200);
        act(complaint, "communications", """
                { "direction": "OUTBOUND", "channel": "EMAIL", "text": "Dear %s" }
                """);
        act(complaint, "communications", """
                { "direction": "INBOUND", "channel": "PHONE", "text": "Says %s" }
                """);
        act(complaint, "plan", """
                { "text": "Call %s", "promisedOn": "2030-01-31", "channel": "PHONE" }
                """);
        act(complaint, "resolution", """
                { "outcome": "UPHELD", "messageToCustomer": "Dear %s" }
                """);
    }

    private void act(String complaint, String action, String body) {
        redress.intake("manager")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.formatted(canary))
                .post("/feedback/{id}/" + action, complaint)
                .then()
                .statusCode(200);
    }
}
