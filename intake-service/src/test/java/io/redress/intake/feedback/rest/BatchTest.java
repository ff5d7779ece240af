package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class BatchTest {

    private final Database database;

    BatchTest(Database database) {
        this.database = database;
    }

    @Test
    void eachItemSucceedsOrFailsOnItsOwn() {
        var external = UUID.randomUUID().toString();

        send(
                        Tokens.of("integration"),
                        null,
                        List.of(
                                item(external, 1, "First"),
                                Map.of("channel", "PIGEON", "subject", "x", "colour", "red"),
                                item(external, 3, "Third"),
                                item(external, 2, "Second"),
                                Map.of(
                                        "channel",
                                        "CRM",
                                        "subject",
                                        "x",
                                        "source",
                                        Map.of("system", "crm-us", "externalId", "1")),
                                item(external, 3, "Other")))
                .statusCode(207)
                .body("items.index", contains(0, 1, 2, 3, 4, 5))
                .body("items.status", contains(201, 400, 200, 200, 403, 409))
                .body("items[0].feedback.version", equalTo(1))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.errors.pointer", contains("/channel", "/colour"))
                .body("items[2].feedback.receipt.result", equalTo("UPDATED"))
                .body("items[3].feedback.receipt.result", equalTo("OUTDATED"))
                .body("items[4].problem.code", equalTo("FOREIGN_SOURCE"))
                .body("items[5].problem.code", equalTo("REVISION_NEEDED"));

        assertEquals(
                List.of("Third"),
                database.texts("select subject from feedback where source_external_id = ?", external));
    }

    @Test
    void theSameBatchAgainIsAnsweredAsBeforeAndWhatFailedIsTriedAgain() {
        var key = UUID.randomUUID().toString();
        var good = Map.of("channel", "CRM", "subject", "Batch " + key);
        var bad = Map.of("channel", "CRM");

        List<String> first = send(Tokens.of("agent"), key, List.of(good, bad))
                .statusCode(207)
                .body("items.status", contains(201, 422))
                .extract()
                .path("items.feedback.id");
        List<String> second = send(Tokens.of("agent"), key, List.of(good, good))
                .statusCode(207)
                .header("Idempotency-Replayed", nullValue())
                .body("items.status", contains(201, 201))
                .extract()
                .path("items.feedback.id");
        send(Tokens.of("agent"), key, List.of(good, good))
                .statusCode(207)
                .header("Idempotency-Replayed", "true")
                .body("items.feedback.id", equalTo(second));
        send(Tokens.of("agent"), key, List.of(Map.of("channel", "FAX", "subject", "Another"), good))
                .body("items.status", contains(422, 201))
                .body("items[0].problem.code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertEquals(first.getFirst(), second.getFirst());
        assertEquals(2, database.count("select count(*) from feedback where subject = ?", "Batch " + key));
    }

    @Test
    void aThousandFitAndAreOnceEach() {
        var run = UUID.randomUUID().toString();
        var items =
                IntStream.range(0, 1000).mapToObj(i -> item(run + i, 1, run)).toList();

        send(Tokens.of("integration"), null, items).statusCode(207).body("items.status", everyItem(equalTo(201)));
        send(Tokens.of("integration"), null, items).statusCode(207).body("items.status", everyItem(equalTo(200)));

        assertEquals(1000, database.count("select count(*) from feedback where subject = ?", run));
    }

    @Test
    void itsBoundsAreTold() {
        send(Tokens.of("agent"), null, List.of()).statusCode(422).body("errors.pointer", contains("/items"));
        send(Tokens.of("agent"), null, Collections.nCopies(1001, Map.of()))
                .statusCode(422)
                .body("errors.pointer", contains("/items"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body("{\"items\": [\"" + "x".repeat(10_485_760) + "\"]}")
                .post("/feedback/batch")
                .then()
                .statusCode(413);
        send(Tokens.of("integration"), null, List.of(Map.of("channel", "CRM", "subject", "x")))
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"items\": {}}",
                "{\"items\": [], \"more\": 1}",
                "{\"items\": [{\"channel\": \"CRM\", \"channel\": \"FAX\"}]}",
                "{"
            })
    void whatIsNoBatchIsRefusedAsAWhole(String body) {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/feedback/batch")
                .then()
                .statusCode(oneOf(400, 422));
    }

    @Test
    void itemsThatAreNoObjectsAreProblemsOfTheirOwn() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body("{\"items\": [null, 1, \"x\", [], {\"channel\": 5, \"subject\": {}}]}")
                .post("/feedback/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(400, 400, 400, 400, 422));
    }

    private static Map<String, Object> item(String external, int revision, String subject) {
        return Map.of(
                "channel", "CRM", "subject", subject, "source", Map.of("externalId", external, "revision", revision));
    }

    private static ValidatableResponse send(String token, String key, List<?> items) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(Map.of("items", items));
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/feedback/batch")
                .then();
    }
}
