package io.redress.deploy.system;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What people and programs do in more than one story. */
final class Steps {

    private static final String CORRECTIVE_RESOLUTION = """
        { "outcome": "UPHELD", "rootCause": { "code": "LOGISTICS", "description": "Packed too loosely" },
          "correctiveActions": [ { "description": "Use the padded box", "owner": "warehouse", "dueOn": "2030-01-31" } ],
          "messageToCustomer": "A new lamp is on its way." }
        """;

    private final Redress redress;

    Steps(Redress redress) {
        this.redress = redress;
    }

    /** Waiting by condition; nothing in these stories takes longer. */
    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(45)).pollInterval(200, MILLISECONDS);
    }

    /** From a customer whom nobody has heard of, since repeated contact alone climbs a tier. */
    static String complaint(String severity) {
        return """
            { "channel": "WEB_FORM", "kind": "COMPLAINT", "subject": "Lamp arrived broken",
              "narrative": "The parcel was open and the glass is in pieces.", "severity": "%s",
              "customer": { "externalId": "%s", "name": "Jo Miller", "email": "jo@customer.example" } }
            """.formatted(severity, UUID.randomUUID());
    }

    /** Returns the feedback's id. */
    String register(String severity) {
        return registered(complaint(severity));
    }

    /** The same from a system of its own, by which reports can tell it from what other stories did. */
    String registerFrom(String sourceSystem, String severity) {
        return registered(complaint(severity)
                .replaceFirst(
                        "\\{",
                        "{ \"source\": { \"system\": \"%s\", \"externalId\": \"%s\" },"
                                .formatted(sourceSystem, UUID.randomUUID())));
    }

    private String registered(String feedback) {
        return redress.intake("agent")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(feedback)
                .post("/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void acknowledge(String feedback) {
        redress.intake("agent")
                .body("{ \"message\": \"We have it and will be back tomorrow.\", \"channel\": \"EMAIL\" }")
                .post("/feedback/{id}/acknowledgement", feedback)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    void resolve(String feedback) {
        redress.intake("manager")
                .body(CORRECTIVE_RESOLUTION)
                .post("/feedback/{id}/resolution", feedback)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    JsonPath feedback(String id) {
        return redress.intake("agent")
                .get("/feedback/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The routing, waited for by the service itself when it has not heard of the feedback yet. */
    JsonPath routing(String feedback) {
        return redress.escalation("agent")
                .header("Prefer", "wait=20")
                .get("/feedback/{id}/routing", feedback)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The clock of one target in the first cycle. */
    Map<String, Object> clock(String feedback, String target) {
        List<Map<String, Object>> clocks = redress.sla("agent")
                .header("Prefer", "wait=20")
                .get("/feedback/{id}/clocks", feedback)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return clocks.stream()
                .filter(clock -> clock.get("target").equals(target))
                .findFirst()
                .orElse(Map.of("state", "NONE"));
    }

    void awaitClock(String feedback, String target, String state) {
        eventually()
                .untilAsserted(() -> org.junit.jupiter.api.Assertions.assertEquals(
                        state, clock(feedback, target).get("state"), target));
    }

    /** Types of all events about a feedback, in the order in which reporting logged them. */
    List<String> eventTypes(String feedback) {
        return redress.reporting("auditor")
                .queryParam("subject", feedback)
                .get("/events")
                .then()
                .statusCode(200)
                .extract()
                .path("items.event.type");
    }

    /** A version of the built-in policy with one target of so many seconds, in force at once. */
    void shorten(String target, String slaCategory, int seconds) {
        adopt("""
            { "target": "%s", "slaCategory": "%s", "basis": "ELAPSED", "duration": "PT%dS" }
            """.formatted(target, slaCategory, seconds));
    }

    /** The built-in value again, so that other stories are not hurried. */
    void restoreResolution(String slaCategory, int days) {
        adopt("""
            { "target": "RESOLUTION", "slaCategory": "%s", "basis": "BUSINESS_DAYS", "days": %d }
            """.formatted(slaCategory, days));
    }

    void restoreAcknowledgement(String slaCategory, int hours) {
        shorten("ACKNOWLEDGEMENT", slaCategory, hours * 3600);
    }

    private void adopt(String target) {
        Object version = redress.sla("manager")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{ \"targets\": [ " + target + " ] }")
                .post("/policies/default/versions")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        redress.sla("executive")
                .post("/policies/default/versions/{n}/approval", version)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }
}
