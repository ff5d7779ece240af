package io.redress.intake.communication.rest;

import static io.redress.intake.testing.Events.event;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.intake.messaging.inbox.Inbox;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class CommunicationTest {

    private static final Map<String, Object> REPLY =
            Map.of("direction", "INBOUND", "channel", "EMAIL", "text", "Here is the photo");

    private final Database database;
    private final Inbox inbox;

    CommunicationTest(Database database, Inbox inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    @Test
    void aReplyEndsTheWaitThatAQuestionBegan() {
        var id = register();

        ask(id).statusCode(200).body("awaitingCustomer", equalTo(true)).body("version", equalTo(3));
        Desk.act("agent", id, "communications", REPLY)
                .statusCode(200)
                .body("awaitingCustomer", equalTo(false))
                .body("work.waits[0].endedBy", equalTo("REPLY"))
                .body("work.waits[0].reasonCode", equalTo("INFORMATION_REQUESTED"));

        assertEquals(List.of("received", "customer-contacted", "wait-started", "wait-ended"), events(id));
        assertEquals(
                List.of("receive", "contact", "start-wait", "record-reply", "end-wait"),
                database.texts("select action from feedback_history where feedback_id = ?::uuid order by version", id));
        assertEquals("CUSTOMER", payload(id, "wait-ended", "actorRole"));
        assertEquals("true", payload(id, "customer-contacted", "awaitingReply"));
        assertEquals("de", payload(id, "customer-contacted", "language"));
        read("auditor", id)
                .body("items.direction", contains("OUTBOUND", "INBOUND"))
                .body("items.text", contains("A photo, please?", "Here is the photo"))
                .body("items[0].purpose", equalTo("INFORMATION_REQUEST"))
                .body("items[0].awaitingReply", equalTo(true))
                .body("items[1].purpose", nullValue());
    }

    @Test
    void oneWaitGoesOnAtATime() {
        var id = register();
        ask(id);
        ask(id).statusCode(200).body("awaitingCustomer", equalTo(true)).body("work.waits", hasSize(1));

        assertEquals(
                List.of("true", "false"),
                database.texts(
                        "select payload ->> 'awaitingReply' from outbox where subject = ? and type like '%customer-contacted%' order by sequence",
                        id));
        Desk.act("agent", id, "wait-end", Map.of("reason", "We found it"))
                .statusCode(200)
                .body("awaitingCustomer", equalTo(false))
                .body("work.waits[0].endedBy", equalTo("HAND"))
                .body(
                        "allowedActions.find { it.action == 'end-wait' }.why",
                        equalTo("we do not wait for the customer"));
        Desk.act("agent", id, "wait-end", Map.of("reason", "again"))
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"));
        Desk.act("agent", id, "communications", REPLY).statusCode(200);
        assertEquals(1, database.count("select count(*) from customer_wait where feedback_id = ?::uuid", id));
    }

    @Test
    void theEndOfTheFeedbackFirstEndsTheWait() {
        var resolved = register();
        ask(resolved);
        Desk.act("agent", resolved, "resolution", Map.of("outcome", "ANSWERED"))
                .statusCode(200)
                .body("awaitingCustomer", equalTo(false));
        assertEquals(
                List.of("received", "customer-contacted", "wait-started", "wait-ended", "acknowledged", "resolved"),
                events(resolved));
        assertEquals("RESOLVED", payload(resolved, "wait-ended", "endedBy"));

        var withdrawn = register();
        ask(withdrawn);
        Desk.act("manager", withdrawn, "withdrawal", Map.of("reason", "x"))
                .statusCode(200)
                .body("awaitingCustomer", equalTo(false));
        assertEquals(
                List.of("received", "customer-contacted", "wait-started", "wait-ended", "withdrawn"),
                events(withdrawn));
    }

    @Test
    void theLimitEndsItsOwnWaitOnce() {
        var id = register();
        ask(id);
        var wait = database.texts("select id from customer_wait where feedback_id = ?::uuid", id)
                .getFirst();

        limitReached(id, 1, UUID.randomUUID().toString());
        Desk.get("agent", id).body("awaitingCustomer", equalTo(true));
        limitReached(id, 2, wait);
        limitReached(id, 3, wait);

        Desk.get("agent", id)
                .body("awaitingCustomer", equalTo(false))
                .body("work.waits[0].endedBy", equalTo("LIMIT"))
                .body("work.waits[0].endedAt", equalTo("2999-12-07T10:00:00Z"));
        assertEquals(List.of("received", "customer-contacted", "wait-started", "wait-ended"), events(id));
        assertEquals("SYSTEM", payload(id, "wait-ended", "actorRole"));
        assertEquals(0, database.count("select count(*) from parked_event where subject = ?", id));
    }

    @Test
    void whatIsToldAfterItsEndAwaitsNoReply() {
        var id = register();
        Desk.act("agent", id, "resolution", Map.of("outcome", "ANSWERED"));

        ask(id).statusCode(422).body("errors[0].pointer", equalTo("/awaitingReply"));
        Desk.act("agent", id, "communications", Map.of("direction", "OUTBOUND", "channel", "LETTER", "text", "Sorry"))
                .statusCode(200)
                .body("status", equalTo("RESOLVED"));
        Desk.act("agent", id, "communications", REPLY).statusCode(200);
        Desk.act("manager", id, "reopening", Map.of("reason", "x"));
        Desk.act("manager", id, "withdrawal", Map.of("reason", "x"));
        Desk.act("agent", id, "communications", REPLY)
                .statusCode(409)
                .body("detail", containsString("it is WITHDRAWN"));
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        var id = register();

        send(
                        id,
                        Map.of(
                                "direction",
                                "INBOUND",
                                "purpose",
                                "PLAN",
                                "awaitingReply",
                                true,
                                "language",
                                "en",
                                "at",
                                "2999-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.pointer", contains("/purpose", "/language", "/awaitingReply", "/at"));
        send(id, Map.of("direction", "OUTBOUND", "awaitingReply", true))
                .statusCode(422)
                .body("errors.pointer", contains("/reasonCode"));
        send(id, Map.of("direction", "OUTBOUND", "reasonCode", "CUSTOMER_DECISION"))
                .statusCode(422)
                .body("errors.pointer", contains("/awaitingReply"));
        send(id, Map.of("direction", "UP", "channel", 3)).statusCode(422).body("errors.pointer", hasItem("/direction"));
        send(id, Map.of("direction", "OUTBOUND", "awaitingReply", "yes")).statusCode(400);
        send(id, Map.of("direction", "OUTBOUND", "to", "x")).statusCode(400);
        assertEquals(List.of("received"), events(id));
    }

    @Test
    void aReplyBeforeTheQuestionEndsTheWaitWhereItBegan() {
        var id = register();
        ask(id);
        var early = new HashMap<>(REPLY);
        early.put("at", "2020-01-01T00:00:00Z");
        Desk.act("agent", id, "communications", early).statusCode(200).body("work.waits[0].endedAt", notNullValue());

        assertEquals(payload(id, "wait-ended", "startedAt"), payload(id, "wait-ended", "endedAt"));
    }

    @Test
    void theDatabaseKeepsASecondWaitOut() {
        var id = register();
        ask(id);

        assertThrows(
                IllegalStateException.class,
                () -> database.execute(
                        "insert into customer_wait select uuidv7(), feedback_id, cycle, reason_code, message_id, started_at, started_by from customer_wait where feedback_id = ?::uuid",
                        id));
    }

    private void limitReached(String id, int sequence, String wait) {
        inbox.receive(List.of(event(
                "redress.sla.pause-limit-reached.v1",
                id,
                sequence,
                "{\"feedbackId\":\"" + id + "\",\"waitId\":\"" + wait + "\",\"reachedAt\":\"2999-12-07T10:00:00Z\"}")));
    }

    private static ValidatableResponse ask(String id) {
        return Desk.act(
                "agent",
                id,
                "communications",
                Map.of(
                        "direction",
                        "OUTBOUND",
                        "channel",
                        "PHONE",
                        "purpose",
                        "INFORMATION_REQUEST",
                        "text",
                        "A photo, please?",
                        "awaitingReply",
                        true,
                        "reasonCode",
                        "INFORMATION_REQUESTED"));
    }

    private static ValidatableResponse send(String id, Map<String, Object> fields) {
        var body = new HashMap<String, Object>(Map.of("channel", "PHONE", "text", "x"));
        body.putAll(fields);
        return Desk.act("agent", id, "communications", body);
    }

    private static ValidatableResponse read(String role, String id) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get("/feedback/{id}/communications", id)
                .then()
                .statusCode(200);
    }

    private static String register() {
        return Desk.register(Map.of(
                "channel", "PHONE", "subject", "Something", "severity", "MINOR", "customer", Map.of("language", "de")));
    }

    private String payload(String id, String event, String field) {
        return database.texts(
                        "select payload ->> ? from outbox where subject = ? and type = ?",
                        field,
                        id,
                        "redress.feedback." + event + ".v1")
                .getFirst();
    }

    private List<String> events(String id) {
        return database.texts("select split_part(type, '.', 3) from outbox where subject = ? order by sequence", id);
    }
}
