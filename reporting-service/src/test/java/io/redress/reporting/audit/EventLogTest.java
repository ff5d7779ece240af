package io.redress.reporting.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.reporting.audit.domain.ChainHash;
import io.redress.reporting.messaging.inbox.Inbox;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Database;
import io.redress.reporting.testing.Events;
import io.redress.reporting.testing.Story;
import io.redress.reporting.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class EventLogTest {

    @Inject
    Inbox inbox;

    @Inject
    ChainEvents chainEvents;

    @Inject
    Database database;

    private final Story story = Story.of("crm-eu")
            .received("2026-11-20T10:20:00Z", Map.of())
            .intake("acknowledged", Map.of("acknowledgedAt", "2026-11-20T11:05:00Z"))
            .sla("clock-started", "RESOLUTION", "HIGH", Map.of());

    @BeforeEach
    void everythingBeforeIsChained() {
        chainEvents.chainAll();
    }

    @Test
    void anEventIsListedAtOnceAndGetsItsPositionFromTheChainer() {
        inbox.receive(story.events());

        audit(story.feedbackId())
                .body("items.event.type", contains(types()))
                .body("items[0].position", nullValue())
                .body("items[0].event.data.receivedAt", equalTo("2026-11-20T10:20:00Z"));

        assertEquals(3, chainEvents.chainAll());
        audit(story.feedbackId()).body("items[0].position", notNullValue()).body("items[2].hash", notNullValue());
    }

    @Test
    void theTailIsReportedUntilItIsChained() {
        inbox.receive(story.events());
        verification()
                .body("intact", equalTo(true))
                .body("unchained.count", equalTo(3))
                .body("unchained.oldestAt", notNullValue())
                .body("unchained.lost", equalTo(0));

        chainEvents.chainAll();

        verification()
                .body("intact", equalTo(true))
                .body("unchained.count", equalTo(0))
                .body("verified.from", equalTo(1))
                .body("verified.to", equalTo((int) head()))
                .body("head.position", equalTo((int) head()))
                .body("firstBad", nullValue());
    }

    @Test
    void positionsHaveNoGap() {
        inbox.receive(story.events());
        chainEvents.chainAll();

        assertEquals(
                database.count("SELECT count(*) FROM event_log"),
                database.count("SELECT max(position) FROM event_chain"));
        assertEquals(
                database.count("SELECT count(*) FROM event_chain"),
                database.count("SELECT max(position) FROM event_chain"));
    }

    @Test
    void whatTheListShowsIsWhatWasHashed() throws Exception {
        inbox.receive(story.events());
        chainEvents.chainAll();
        String before = database.texts(
                        "SELECT encode(c.hash, 'hex') FROM event_chain c ORDER BY position DESC LIMIT 1 OFFSET 1")
                .getFirst();
        String body = audit(story.feedbackId()).extract().asString();
        String event = body.substring(body.lastIndexOf("\"event\":") + 8, body.lastIndexOf("}],\"page\""));

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(new ChainHash(before).bytes());
        String computed = HexFormat.of().formatHex(digest.digest(event.getBytes(StandardCharsets.UTF_8)));

        verification().body("head.hash", equalTo(computed));
    }

    @Test
    void anEditedRowIsFound() {
        inbox.receive(story.events());
        chainEvents.chainAll();
        long bad = position("acknowledged");
        String edit = "UPDATE event_log SET data = replace(data, ?, ?) WHERE subject = ?";
        String truth = "2026-11-20T11:05:00Z";
        String lie = "2026-11-20T10:21:00Z";

        unguarded(() -> database.execute(edit, truth, lie, story.feedbackId()));
        verification()
                .body("intact", equalTo(false))
                .body("firstBad.position", equalTo((int) bad))
                .body("firstBad.reason", equalTo("HASH_DIFFERS"))
                .body("verified.to", equalTo((int) bad - 1));

        unguarded(() -> database.execute(edit, lie, truth, story.feedbackId()));
        verification().body("intact", equalTo(true));
    }

    @Test
    void anEventTakenOutOfTheQueueIsFound() {
        inbox.receive(story.events());
        database.execute("DELETE FROM unchained_event WHERE event_log_id ="
                + " (SELECT min(event_log_id) FROM unchained_event)");

        verification()
                .body("intact", equalTo(false))
                .body("unchained.lost", equalTo(1))
                .body("unchained.count", equalTo(2));

        database.execute(
                "INSERT INTO unchained_event SELECT id FROM event_log WHERE subject = ? ON CONFLICT DO NOTHING",
                story.feedbackId());
        chainEvents.chainAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event_log SET data = '{}'",
                "DELETE FROM event_log",
                "TRUNCATE event_log",
                "UPDATE event_chain SET position = position + 1",
                "DELETE FROM event_chain",
                "TRUNCATE event_chain"
            })
    void theDatabaseRefusesToForget(String statement) {
        inbox.receive(story.events());
        chainEvents.chainAll();

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> database.execute(statement));

        assertTrue(refused.getMessage().contains("is append-only"), refused.getMessage());
    }

    @Test
    void aVerificationCanGoOnWhereTheLastOneEnded() {
        inbox.receive(story.events());
        chainEvents.chainAll();

        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/audit/verification?from={head}", head())
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("verified.from", equalTo((int) head()))
                .body("verified.to", equalTo((int) head()));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/audit/verification?from={far}", head() + 2)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"));
    }

    @Test
    void anUnknownTypeIsLoggedToo() {
        String subject = UUID.randomUUID().toString();

        inbox.receive(List.of(Events.event("redress.sla.invented-later.v1", subject, 1, "{\"b\":1.50,\"a\":null}")));

        assertEquals(
                List.of("{\"a\":null,\"b\":1.5}"),
                database.texts("SELECT data FROM event_log WHERE subject = ?", subject));
    }

    @Test
    void whatPostgresqlCannotTurnIntoTextIsLoggedAndChained() {
        String subject = UUID.randomUUID().toString();
        String payload = "{\"nul\":\"a\\u0000b\",\"half\":\"\\ud83d\",\"sourceSystem\":\"crm-eu\"}";

        inbox.receive(List.of(Events.event("redress.sla.invented-later.v1", subject, 1, payload)));

        assertEquals(1, chainEvents.chainAll());
        verification().body("intact", equalTo(true));
        assertEquals(
                List.of("crm-eu"),
                database.texts("SELECT source_system FROM event_chain ORDER BY position DESC LIMIT 1"));
    }

    @Test
    void theListGoesOnPageByPage() {
        inbox.receive(story.events());

        String cursor = given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/audit?feedbackId={id}&limit=2", story.feedbackId())
                .then()
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items", hasSize(2))
                .extract()
                .path("page.nextCursor");

        given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/audit?feedbackId={id}&limit=2&cursor={cursor}", story.feedbackId(), cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].event.type", equalTo("redress.sla.clock-started.v1"))
                .body("page.nextCursor", nullValue());
        given().auth()
                .oauth2(Tokens.of("executive"))
                .get("/audit?limit=500")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(2));
    }

    @Test
    void whoeverAsksTooEarlyCanWait() {
        CompletableFuture<List<String>> waiting = CompletableFuture.supplyAsync(() -> given().auth()
                .oauth2(Tokens.of("auditor"))
                .header("Prefer", "wait=20")
                .get("/audit?feedbackId={id}", story.feedbackId())
                .then()
                .statusCode(200)
                .extract()
                .path("items.event.type"));

        inbox.receive(story.events());

        assertEquals(List.of(types()), waiting.join());
    }

    @Test
    void aFeedbackNobodyHasHeardOfIsNotYetKnown() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/audit?feedbackId={id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_YET_KNOWN"));
    }

    @Test
    void whatIsNoIdAndNoNumberIsRefusedTogether() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/audit?feedbackId=FB-2026-000123&limit=0")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("feedbackId", "limit"));
    }

    private static io.restassured.response.ValidatableResponse audit(String feedbackId) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/audit?feedbackId={id}", feedbackId)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse verification() {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/audit/verification")
                .then()
                .statusCode(200);
    }

    private String[] types() {
        return new String[] {
            "redress.feedback.received.v1", "redress.feedback.acknowledged.v1", "redress.sla.clock-started.v1"
        };
    }

    private long head() {
        return database.count("SELECT max(position) FROM event_chain");
    }

    private long position(String event) {
        return database.count(
                "SELECT c.position FROM event_chain c JOIN event_log l ON l.id = c.event_log_id"
                        + " WHERE l.subject = ? AND l.type = ?",
                story.feedbackId(),
                "redress.feedback." + event + ".v1");
    }

    /** As somebody would who owns the database. */
    private void unguarded(Runnable edit) {
        database.execute("ALTER TABLE event_log DISABLE TRIGGER USER");
        edit.run();
        database.execute("ALTER TABLE event_log ENABLE TRIGGER USER");
    }
}
