package io.redress.intake.retention;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ComponentTest
class RetentionTest {

    private final Database database;
    private final KeepNoLonger job;
    private final MeterRegistry metrics;

    RetentionTest(Database database, KeepNoLonger job, MeterRegistry metrics) {
        this.database = database;
        this.job = job;
        this.metrics = metrics;
    }

    @AfterEach
    void asItShipped() {
        database.execute(
                "update retention_setting set keep_days = null, version = 1, changed_at = null where kind = 'FEEDBACK'");
    }

    @Test
    void feedbackIsKeptForEverAndTheRestForATimeUntilSomebodySaysOtherwise() {
        get("").statusCode(200)
                .body("items.kind", containsInAnyOrder("FEEDBACK", "DELIVERIES", "IMPORT_ROWS", "DECIDED_EVENTS"))
                .body("items.find { it.kind == 'FEEDBACK' }.keepDays", nullValue())
                .body("items.find { it.kind == 'DELIVERIES' }.keepDays", equalTo(30));
        preview("FEEDBACK", Map.of())
                .body("total", equalTo(0))
                .body("byMonth", empty())
                .body("before", nullValue());
    }

    @Test
    void changingItTakesTheVersionThatWasSeen() {
        put("FEEDBACK", null, Map.of("keepDays", 400)).statusCode(428);
        put("FEEDBACK", "\"7\"", Map.of("keepDays", 400)).statusCode(412);
        put("FEEDBACK", "\"1\"", Map.of("keepDays", 400))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("keepDays", equalTo(400))
                .body("changedAt", notNullValue());
        put("FEEDBACK", "\"1\"", Map.of()).statusCode(412);
        put("FEEDBACK", "\"2\"", Map.of()).statusCode(200).body("keepDays", nullValue());
        put("FEEDBACK", "\"3\"", Map.of("keepDays", 29)).statusCode(422).body("errors.pointer", contains("/keepDays"));
        put("FEEDBACK", "\"3\"", Map.of("keepDays", 0)).statusCode(422);
        put("FEEDBACK", "\"3\"", Map.of("keepDays", 36501)).statusCode(422);
        put("FEEDBACK", "\"3\"", Map.of("keepDays", "long")).statusCode(400);
        put("LETTERS", "\"3\"", Map.of("keepDays", 40)).statusCode(404);
        get("/LETTERS").statusCode(404);
        preview("LETTERS", Map.of()).statusCode(404);
        preview("FEEDBACK", Map.of("keepDays", 1)).statusCode(422);
    }

    @Test
    void whatEndedLongAgoIsCountedFirstAndGoesThen() {
        var email = UUID.randomUUID() + "@example.org";
        var old = ended(Map.of("email", email, "name", "Jo"), "1987-02-03");
        var older = ended(Map.of("email", "x" + email), "1986-05-06");
        var recent = ended(Map.of("externalId", UUID.randomUUID().toString(), "name", "Jo"), null);
        var open = register(Map.of("email", "y" + email));
        database.execute("update feedback set status_since = '1986-05-06' where id = ?::uuid", open);

        preview("FEEDBACK", Map.of("keepDays", 10_000))
                .statusCode(200)
                .body("keepDays", equalTo(10_000))
                .body("byMonth.month", contains("1986-05", "1987-02"))
                .body("byMonth.count", contains(1, 1))
                .body("total", equalTo(2));
        Desk.get("agent", old).body("subject", equalTo("A question"));

        put("FEEDBACK", "\"1\"", Map.of("keepDays", 10_000)).statusCode(200);
        var before = removed("FEEDBACK");
        job.removeAll();
        job.removeAll();

        assertEquals(before + 2, removed("FEEDBACK"));
        await().untilAsserted(() -> Desk.get("agent", old).body("subject", nullValue()));
        Desk.get("agent", older).body("erasedAt", notNullValue());
        Desk.get("agent", old).body("status", equalTo("RESOLVED")).body("customer", nullValue());
        Desk.get("agent", recent).body("subject", equalTo("A question")).body("customer.name", equalTo("Jo"));
        Desk.get("agent", open).body("subject", equalTo("A question"));
        var told =
                database.texts("select payload from outbox where subject = ? and type like '%erasure-requested%'", old);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("\"reasonCode\":\"RETENTION_ENDED\""), told.getFirst());
        assertTrue(told.getFirst().contains("\"actorRole\":\"SYSTEM\""), told.getFirst());
    }

    @Test
    void whoWroteSinceStaysKnown() {
        var number = UUID.randomUUID().toString();
        var customer = Map.of("externalId", number, "name", "Jo");
        var old = ended(customer, "1985-01-01");
        var recent = ended(customer, null);
        put("FEEDBACK", "\"1\"", Map.of("keepDays", 10_000)).statusCode(200);

        job.removeAll();

        await().untilAsserted(() -> Desk.get("agent", old).body("subject", nullValue()));
        Desk.get("agent", recent).body("customer.name", equalTo("Jo"));
    }

    @Test
    void eventsThatSomebodyDecidedAboutGoAndThoseThatWaitStay() {
        for (var state : new String[] {"PARKED", "DISCARDED"}) {
            database.execute("""
                    insert into parked_event (fingerprint, producer, reason, state, decided_at, decision_reason, topic, partition, "offset", headers, value)
                    values (?, 'sla', 'retention', ?, '1985-01-01', 'x', 'sla.events', 0, 0, '{}', '')
                    """, UUID.randomUUID().toString(), state);
        }
        preview("DECIDED_EVENTS", Map.of()).body("byMonth.month", contains("1985-01"));

        job.removeAll();

        assertEquals(
                java.util.List.of("PARKED"),
                database.texts("select state from parked_event where reason = 'retention'"));
        database.execute("delete from parked_event where reason = 'retention'");
    }

    private double removed(String kind) {
        return metrics.counter("redress.retention.removed", "kind", kind).count();
    }

    private String register(Map<String, ?> customer) {
        return Desk.register(
                Map.of("channel", "PHONE", "kind", "QUESTION", "subject", "A question", "customer", customer));
    }

    private String ended(Map<String, ?> customer, String since) {
        var id = register(customer);
        Desk.act("agent", id, "resolution", Map.of("outcome", "ANSWERED")).statusCode(200);
        if (since != null) {
            database.execute(
                    "update feedback set status_since = ?::timestamptz + interval '12 hours' where id = ?::uuid",
                    since,
                    id);
        }
        return id;
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/retention-settings" + path)
                .then();
    }

    private static ValidatableResponse put(String kind, String ifMatch, Map<String, ?> body) {
        var request = given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/retention-settings/{kind}", kind).then();
    }

    private static ValidatableResponse preview(String kind, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of("executive"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/retention-settings/{kind}/preview", kind)
                .then();
    }
}
