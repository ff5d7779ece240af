package io.redress.intake.messaging.outbox;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was published is published once more: on request, and when the topic has lost it. */
@ComponentTest
class RepublicationTest {

    private static final Function<List<PendingEvent>, List<UUID>> BROKER_AWAY = events -> List.of();

    @Inject
    Database database;

    @Inject
    AgroalDataSource connections;

    private final List<PendingEvent> sent = new ArrayList<>();
    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void nothingIsOpen() {
        database.execute("UPDATE republication SET finished_at = now() WHERE finished_at IS NULL");
        database.execute("DELETE FROM topic_end");
    }

    @Test
    void publishesOnceMoreWhatWasPublishedInTheSpan() throws SQLException {
        published(2, "2026-11-20T10:00:00Z");
        published(1, "2026-11-20T10:00:00Z");
        published(3, "2026-11-20T11:00:00Z");
        String location = request("2026-11-20T09:30:00Z", "2026-11-20T10:30:00Z");

        assertTrue(sendPart(this::acknowledge));

        assertEquals(List.of(1L, 2L), sent.stream().map(PendingEvent::sequence).toList());
        given().auth()
                .oauth2(Tokens.of("ops"))
                .get(location)
                .then()
                .statusCode(200)
                .body("sent", equalTo(2))
                .body("finishedAt", notNullValue());
        assertFalse(sendPart(this::acknowledge));
    }

    @Test
    void goesOnWhereItWasWhenTheBrokerComesBack() throws SQLException {
        published(1, "2026-11-19T10:00:00Z");
        String location = request("2026-11-19T09:30:00Z", "2026-11-19T10:30:00Z");

        assertThrows(IllegalStateException.class, () -> sendPart(BROKER_AWAY));
        given().auth()
                .oauth2(Tokens.of("ops"))
                .get(location)
                .then()
                .body("sent", equalTo(0))
                .body("finishedAt", nullValue());

        sendPart(this::acknowledge);
        assertEquals(1, sent.size());
    }

    @Test
    void beginsWhenTheSpanIsOver() throws SQLException {
        published(1, "2026-11-18T10:00:00Z");
        request("2026-11-18T09:30:00Z", "2099-01-01T00:00:00Z");

        assertFalse(sendPart(this::acknowledge));
    }

    @Test
    void anEmptySpanIsRefused() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("from", "2026-11-20T10:00:00Z", "until", "2026-11-20T10:00:00Z", "reason", "a trial"))
                .post("/republications")
                .then()
                .statusCode(422)
                .body("code", equalTo("EMPTY_SPAN"));
    }

    @Test
    void aTopicThatHasGrownShorterIsPublishedOnceMore() throws SQLException {
        compare(Map.of(0, new TopicWatch.End("a", 5), 1, new TopicWatch.End("a", 7)));
        compare(Map.of(0, new TopicWatch.End("a", 6), 1, new TopicWatch.End("a", 7)));
        assertEquals(0, requestedByRelay());

        compare(Map.of(0, new TopicWatch.End("a", 6), 1, new TopicWatch.End("a", 2)));

        assertEquals(1, requestedByRelay());
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/republications")
                .then()
                .statusCode(200)
                .body("items.requestedBy", hasItem("relay"));
    }

    @Test
    void aTopicThatIsAnotherOneIsPublishedOnceMore() throws SQLException {
        compare(Map.of(0, new TopicWatch.End("a", 5)));

        compare(Map.of(0, new TopicWatch.End("b", 9)));

        assertEquals(1, requestedByRelay());
    }

    private void published(long sequence, String at) {
        database.execute(
                "INSERT INTO published_event (published_at, id, subject, sequence, type, time, payload)"
                        + " VALUES (?::timestamptz, gen_random_uuid(), ?, ?, 'redress.test.happened.v1', now(), '{}')",
                at,
                subject,
                sequence);
    }

    private static String request(String from, String until) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("from", from, "until", until, "reason", "a trial"))
                .post("/republications")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private List<UUID> acknowledge(List<PendingEvent> events) {
        sent.addAll(events);
        return events.stream().map(PendingEvent::id).toList();
    }

    private boolean sendPart(Function<List<PendingEvent>, List<UUID>> publish) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return new Republisher().sendPart(connection, publish);
        }
    }

    private void compare(Map<Integer, TopicWatch.End> ends) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            new TopicWatch(Map.of(), "test.events").compare(connection, ends);
        }
    }

    private long requestedByRelay() {
        return database.count(
                "SELECT count(*) FROM republication WHERE requested_by = 'relay' AND finished_at IS NULL");
    }
}
