package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ComponentTest
class ReceiveFeedbackTest {

    private final Database database;

    ReceiveFeedbackTest(Database database) {
        this.database = database;
    }

    @Test
    void feedbackIsRegisteredTriagedAndTold() {
        var answer = Desk.post(
                Tokens.of("agent"),
                Map.of(
                        "channel",
                        "WEB_FORM",
                        "kind",
                        "COMPLAINT",
                        "subject",
                        "Lamp arrived broken",
                        "narrative",
                        "The parcel was open",
                        "severity",
                        "MAJOR",
                        "customer",
                        Map.of("name", "Ada", "tier", "KEY_ACCOUNT")));

        var id = answer.statusCode(201)
                .header("ETag", "\"1\"")
                .body("reference", matchesPattern("FB-\\d{4}-\\d{6}"))
                .body("version", equalTo(1))
                .body("status", equalTo("RECEIVED"))
                .body("awaitingCustomer", equalTo(false))
                .body("classification.severity", equalTo("MAJOR"))
                .body("classification.claimedSeverity", equalTo("MAJOR"))
                .body("classification.category", equalTo("Delivery"))
                .body("classification.needsReview", equalTo(false))
                .body("classification.rules.rule", hasItem("category-delivery"))
                .body("source.system", equalTo("redress"))
                .body("allowedActions.find { it.action == 'acknowledge' }.allowed", equalTo(true))
                .body("allowedActions.find { it.action == 'close' }.why", equalTo("not resolved yet"))
                .body(
                        "allowedActions.find { it.action == 'resolve' }.why",
                        equalTo("MAJOR feedback is resolved by a manager"))
                .body("receipt.result", equalTo("CREATED"))
                .body("serverTime", notNullValue())
                .extract()
                .<String>path("id");

        assertEquals("/feedback/" + id, answer.extract().header("Location").replaceFirst("^https?://[^/]+", ""));
        assertEquals(
                List.of("redress.feedback.received.v1"),
                database.texts("select type from outbox where subject = ?", id));
        assertEquals(1, database.count("select count(*) from feedback_history where feedback_id = ?::uuid", id));
        Desk.get("auditor", id)
                .statusCode(200)
                .body("customer.name", nullValue())
                .body("customer.tier", equalTo("KEY_ACCOUNT"));
    }

    @Test
    void itsEventBelongsToTheTraceOfTheRequest() {
        var trace = UUID.randomUUID().toString().replace("-", "");

        var id = given().auth()
                .oauth2(Tokens.of("agent"))
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "EMAIL", "subject", "Where is it?"))
                .post("/feedback")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        assertEquals(
                List.of(trace),
                database.texts("select split_part(traceparent, '-', 2) from outbox where subject = ?", id));
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        var key = "\"" + UUID.randomUUID() + "\"";
        var body = Map.of("channel", "EMAIL", "subject", "Where is it?");

        var first = withKey(key, body)
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract();
        var second = withKey(key, body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"1\"")
                .extract();

        assertEquals(first.asString(), second.asString());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        withKey(key, Map.of("channel", "EMAIL", "subject", "One")).statusCode(201);

        withKey(key, Map.of("channel", "EMAIL", "subject", "Two"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aRefusedBodyMayBeCorrectedUnderTheSameKey() {
        var key = UUID.randomUUID().toString();
        withKey(key, Map.of("subject", "No channel")).statusCode(422);

        withKey(key, Map.of("channel", "EMAIL", "subject", "With channel")).statusCode(201);
    }

    @Test
    void sixtyFourTimesAtOnceIsOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var external = UUID.randomUUID().toString();
        var body = Map.of(
                "channel", "CRM", "subject", "Storm", "source", Map.of("system", "crm-eu", "externalId", external));

        var statuses = inParallel(64, () -> withKey(key, body).extract().statusCode());

        assertEquals(1, database.count("select count(*) from feedback where source_external_id = ?", external));
        assertEquals(
                List.of(),
                statuses.stream()
                        .filter(status -> status != 201 && status != 409)
                        .toList());
    }

    @Test
    void sixtyFourTimesAtOnceWithoutAKeyIsOnceByItsNaturalKey() throws Exception {
        var external = UUID.randomUUID().toString();
        var body = Map.of("channel", "CRM", "subject", "Storm", "source", Map.of("externalId", external));

        var statuses = inParallel(64, () -> natural(body).extract().statusCode());

        assertEquals(1, database.count("select count(*) from feedback where source_external_id = ?", external));
        assertEquals(
                Map.of(201, 1L, 200, 63L),
                statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())));
        assertEquals(
                1,
                database.count(
                        "select count(*) from outbox o join feedback f on f.id::text = o.subject where"
                                + " f.source_external_id = ?",
                        external));
    }

    @Test
    void revisionsSettleOnTheNewestInWhateverOrderTheyCome() {
        var external = UUID.randomUUID().toString();

        natural(revision(external, 2, "Second")).statusCode(201);
        natural(revision(external, 3, "Third"))
                .statusCode(200)
                .body("receipt.result", equalTo("UPDATED"))
                .body("subject", equalTo("Third"))
                .body("version", equalTo(2));
        natural(revision(external, 1, "First"))
                .statusCode(200)
                .body("receipt.result", equalTo("OUTDATED"))
                .body("subject", equalTo("Third"));
        natural(revision(external, 3, "Third"))
                .statusCode(200)
                .body("receipt.result", equalTo("UNCHANGED"))
                .body("version", equalTo(2));

        var id = database.texts("select id from feedback where source_external_id = ?", external)
                .getFirst();
        assertEquals(
                List.of("redress.feedback.received.v1", "redress.feedback.updated.v1"),
                database.texts("select type from outbox where subject = ? order by sequence", id));
        assertEquals(
                "subject",
                database.texts(
                                "select payload #>> '{changedFields,0}' from outbox where subject = ? and sequence = 2",
                                id)
                        .getFirst());
    }

    @Test
    void aNewerRevisionThatTheRulesSeeOtherwiseIsReclassified() {
        var external = UUID.randomUUID().toString();
        natural(revision(external, 1, "Nothing special"))
                .statusCode(201)
                .body("classification.severity", equalTo("MINOR"));

        natural(revision(external, 2, "My lawyer will write to you"))
                .statusCode(200)
                .body("classification.severity", equalTo("MAJOR"));

        assertEquals(
                List.of(
                        "redress.feedback.received.v1",
                        "redress.feedback.updated.v1",
                        "redress.feedback.classified.v1"),
                database.texts(
                        "select type from outbox o join feedback f on f.id::text = o.subject where"
                                + " f.source_external_id = ? order by sequence",
                        external));
    }

    @Test
    void otherContentWithoutARevisionNeedsOne() {
        var external = UUID.randomUUID().toString();
        natural(Map.of("channel", "CRM", "subject", "One", "source", Map.of("externalId", external)))
                .statusCode(201);

        natural(Map.of("channel", "CRM", "subject", "Two", "source", Map.of("externalId", external)))
                .statusCode(409)
                .body("code", equalTo("REVISION_NEEDED"));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var body = new HashMap<String, Object>();
        body.put("chanel", "EMAIL");
        body.put("severity", "HUGE");
        body.put("occurredAt", "yesterday");
        body.put("narrative", "a\u0000b");
        body.put("customer", Map.of("tier", "gold"));

        Desk.post(Tokens.of("agent"), body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems("/chanel", "/channel", "/severity", "/occurredAt", "/narrative", "/customer/tier"));
        assertEquals(0, database.count("select count(*) from feedback where narrative like 'a_b'"));
    }

    @Test
    void feedbackSaysSomething() {
        Desk.post(Tokens.of("agent"), Map.of("channel", "EMAIL", "subject", "  "))
                .statusCode(422)
                .body("errors.pointer", contains("/subject"))
                .body("errors.code", contains("SUBJECT_OR_NARRATIVE"));
    }

    @Test
    void anIntegrationSpeaksForItsOwnSystemOnly() {
        Desk.post(
                        Tokens.integration("crm-eu"),
                        Map.of(
                                "channel",
                                "CRM",
                                "subject",
                                "x",
                                "source",
                                Map.of("system", "crm-us", "externalId", "1")))
                .statusCode(403)
                .body("code", equalTo("FOREIGN_SOURCE"));
        given().auth()
                .oauth2(Tokens.of("integration"))
                .contentType(ContentType.JSON)
                .body(Map.of("channel", "CRM", "subject", "x"))
                .post("/feedback")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void onlyAnIntegrationSaysWhenItWasReceivedAndNeverInTheFuture() {
        Desk.post(Tokens.of("agent"), Map.of("channel", "CRM", "subject", "x", "receivedAt", "2999-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("NOT_YOURS", "IN_THE_FUTURE"));
        Desk.post(
                        Tokens.of("integration"),
                        Map.of("channel", "CRM", "subject", "x", "receivedAt", "2020-01-01T00:00:00Z"))
                .statusCode(201)
                .body("receivedAt", equalTo("2020-01-01T00:00:00Z"));
        Desk.post(
                        Tokens.of("integration"),
                        Map.of("channel", "CRM", "subject", "x", "receivedAt", "0001-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("TOO_EARLY"));
    }

    private static Map<String, Object> revision(String external, int revision, String subject) {
        return Map.of(
                "channel",
                "CRM",
                "subject",
                subject,
                "source",
                Map.of("system", "crm-eu", "externalId", external, "revision", revision));
    }

    private static ValidatableResponse natural(Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of("integration"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/feedback")
                .then();
    }

    private static ValidatableResponse withKey(String key, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/feedback")
                .then();
    }

    private static <T> List<T> inParallel(int times, Callable<T> call) throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            List<Future<T>> results =
                    IntStream.range(0, times).mapToObj(i -> pool.submit(call)).toList();
            var answers = new java.util.ArrayList<T>();
            for (var result : results) {
                answers.add(result.get());
            }
            return answers;
        }
    }
}
