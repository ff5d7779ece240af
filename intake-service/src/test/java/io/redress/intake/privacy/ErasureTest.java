package io.redress.intake.privacy;

import static io.redress.intake.testing.Events.event;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.messaging.inbox.Inbox;
import io.redress.intake.messaging.inbox.RawEvent;
import io.redress.intake.survey.Customer;
import io.redress.intake.testing.Canary;
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
import org.junit.jupiter.api.Test;

@ComponentTest
class ErasureTest {

    private static final List<String> SERVICES = List.of("escalation", "sla", "reporting");

    private final Database database;
    private final Inbox inbox;
    private final Canary canary;

    ErasureTest(Database database, Inbox inbox) {
        this.database = database;
        this.inbox = inbox;
        this.canary = new Canary(database);
    }

    @Test
    void nothingIsLeftOfWhatCameThroughAnyDoor() {
        var first = Desk.register(everything(UUID.randomUUID().toString()));
        work(first);
        batch();
        deliver(canary.in("channel"));
        imported(row(canary.in("import"))
                + row(UUID.randomUUID().toString()).replace("2026-01-01T00:00:00Z", canary.email()));
        var customer = customerOf(first);
        var before = canary.places();
        assertTrue(before.containsAll(List.of(
                "customer.email", "feedback.narrative", "channel_delivery.body", "feedback_attachment.content")));
        assertEquals(
                List.of(),
                before.stream()
                        .filter(place -> place.matches("(outbox|published_event|parked_event|held_event)\\..*"))
                        .toList());

        var status = "/status/" + Customer.statusToken(first);
        given().get(status).then().statusCode(200);

        erase(customer).statusCode(202).body("feedbackCount", equalTo(4));
        blanked(customer);

        await().untilAsserted(() -> assertEquals(List.of(), canary.places()));
        Desk.get("agent", first)
                .statusCode(200)
                .body("erasedAt", notNullValue())
                .body("subject", nullValue())
                .body("narrative", nullValue())
                .body("tags", empty())
                .body("customer.email", nullValue())
                .body("customer.tier", equalTo("GOLD"))
                .body("product", equalTo("Lamps"))
                .body("status", equalTo("CLOSED"))
                .body("work.plans[0].text", equalTo("[erased]"));
        given().get(status).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}/attachments", first)
                .then()
                .statusCode(200)
                .body("items", empty());
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}/history", first)
                .then()
                .body("items.action", hasItem("erase"))
                .body("items.reason", everyReasonIsGone());
    }

    @Test
    void everyPieceIsToldOfWithoutAnyOfIt() {
        var key = UUID.randomUUID().toString();
        var id = Desk.register(everything(key));
        var version = Desk.get("agent", id).extract().<Integer>path("version");

        erase(customerOf(id));
        blanked(customerOf(id));

        var events = database.texts(
                "select payload from outbox where subject = ? and type = 'redress.feedback.erasure-requested.v1'", id);
        assertEquals(1, events.size());
        assertTrue(events.getFirst().contains("\"version\":" + (version + 1)), events.getFirst());
        assertTrue(events.getFirst().contains("\"actorRole\":\"ADMIN\""), events.getFirst());
        assertTrue(events.getFirst().contains("\"reasonCode\":\"CUSTOMER_REQUEST\""), events.getFirst());
        assertFalse(events.getFirst().contains("letter"), events.getFirst());
    }

    @Test
    void itIsCompletedOnceAllServicesHaveConfirmed() {
        var id = Desk.register(everything(UUID.randomUUID().toString()));
        var customer = customerOf(id);
        String erasure = erase(customer).extract().path("id");
        blanked(customer);
        var events = SERVICES.stream()
                .map(service -> completed(service, id, erasure))
                .toList();

        inbox.receive(events.subList(0, 2));
        inbox.receive(events.subList(0, 2));
        get("/customers/" + customer + "/erasure")
                .statusCode(200)
                .body("status", equalTo("RUNNING"))
                .body("services.service", contains("intake", "escalation", "sla", "reporting"))
                .body("services.blanked", contains(1, 1, 1, 0))
                .body("services.completed", contains(true, true, true, false))
                .body("completedAt", nullValue());
        get("/erasures?status=RUNNING&limit=500").body("items.id", hasItem(erasure));

        inbox.receive(events);

        await().untilAsserted(() ->
                get("/erasures/" + erasure).body("status", equalTo("COMPLETED")).body("completedAt", notNullValue()));
        get("/erasures?status=RUNNING&limit=500").body("items.id", not(hasItem(erasure)));
        get("/erasures?status=COMPLETED&limit=500").body("items.id", hasItem(erasure));
        get("/erasures?status=DONE").statusCode(400);
    }

    @Test
    void whatWasErasedBeforeARestoreIsErasedAgain() {
        var first = Desk.register(everything(UUID.randomUUID().toString()));
        var second = Desk.register(everything(UUID.randomUUID().toString()));
        var erasure = UUID.randomUUID().toString();

        inbox.receive(List.of(completed("sla", first, erasure)));
        await().untilAsserted(() -> Desk.get("agent", first).body("narrative", nullValue()));
        Desk.get("agent", second).body("customer.email", equalTo(canary.email()));
        inbox.receive(List.of(completed("sla", second, erasure)));

        await().untilAsserted(() -> assertEquals(List.of(), canary.places()));
        get("/erasures/" + erasure)
                .body("reasonCode", equalTo("RESTORED"))
                .body("feedbackCount", equalTo(2))
                .body("services.blanked", contains(2, 0, 2, 0));
    }

    @Test
    void whatTheSourceSendsAgainIsNotKept() {
        var key = canary.in("again");
        var body = everything(key);
        var id = Desk.register(body);
        var sent = deliver(canary.in("channel"));
        erase(customerOf(id));
        blanked(customerOf(id));
        await().untilAsserted(() -> assertEquals(List.of(), canary.places()));

        var newer = new HashMap<String, Object>(body);
        newer.put("source", Map.of("system", Tokens.SOURCE, "externalId", key, "revision", 9));
        for (var repeated : List.of(body, newer)) {
            given().auth()
                    .oauth2(Tokens.of("integration"))
                    .contentType(ContentType.JSON)
                    .body(repeated)
                    .post("/feedback")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("receipt.result", equalTo("ERASED"))
                    .body("narrative", nullValue());
        }
        deliver(canary.in("channel"));
        imported(row(key));

        assertEquals(List.of(), canary.places());
        Desk.get("agent", sent).body("subject", nullValue());
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/merge-patch+json")
                .header("If-Match", Desk.get("agent", id).extract().header("ETag"))
                .body(Map.of("narrative", canary.in("")))
                .patch("/feedback/{id}", id)
                .then()
                .statusCode(409)
                .body("detail", containsString("erased"));
        assertEquals(List.of(), canary.places());
    }

    @Test
    void aRepeatedRequestGetsItsAnswerWithoutTheData() {
        var key = UUID.randomUUID().toString();
        var body = everything(UUID.randomUUID().toString());
        String id = keyed(key, body).statusCode(201).extract().path("id");
        erase(customerOf(id));
        blanked(customerOf(id));

        keyed(key, body)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id))
                .body("narrative", equalTo("[erased]"));
        assertEquals(
                1,
                database.count(
                        "select count(*) from feedback where source_external_id is not null and id = ?::uuid", id));
    }

    @Test
    void whoComesBackIsSomebodyNew() {
        var number = UUID.randomUUID().toString();
        var customer = Map.of("externalId", number, "name", "Jo");
        var id = Desk.register(Map.of("channel", "PHONE", "subject", "x", "customer", customer));
        erase(customerOf(id));
        blanked(customerOf(id));

        var later = Desk.register(Map.of("channel", "PHONE", "subject", "y", "customer", customer));

        assertFalse(customerOf(later).equals(customerOf(id)));
        Desk.get("agent", later).body("subject", equalTo("y")).body("customer.name", equalTo("Jo"));
        get("/customers/" + customerOf(id))
                .body("customer.erasedAt", notNullValue())
                .body("customer.name", nullValue())
                .body("feedback.total", equalTo(1));
    }

    @Test
    void mailThatHasNotLeftDoesNotLeave() {
        var id = Desk.register(everything(UUID.randomUUID().toString()));
        Desk.act("agent", id, "communications", Map.of("direction", "OUTBOUND", "channel", "EMAIL", "text", "x"))
                .statusCode(200);
        var pending =
                "select count(*) from customer_mail m join communication c on c.id = m.id where c.feedback_id = ?::uuid";
        assertEquals(1, database.count(pending, id));

        erase(customerOf(id));
        blanked(customerOf(id));

        assertEquals(0, database.count(pending, id));
    }

    @Test
    void aDeliveryWithItemsThatWaitForSomebodyIsBlankedOnceItIsSettled() {
        var id = Desk.register(everything(UUID.randomUUID().toString()));
        var name = "sender-" + UUID.randomUUID();
        var broken = channel(
                name,
                Map.of(
                        "source.externalId", Map.of("from", "id"),
                        "channel", Map.of("value", "CHAT"),
                        "narrative", Map.of("from", "text")));
        given().contentType(ContentType.JSON)
                .body(Map.of("id", "1", "from", canary.email()))
                .post(broken)
                .then()
                .statusCode(202);
        var delivery = database.texts("select id from channel_delivery where channel = ?", name)
                .getFirst();

        erase(customerOf(id)).body("deliveriesToSettle", contains(delivery));
        blanked(customerOf(id));
        assertEquals(List.of("channel_delivery.body"), canary.places());

        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "of no use"))
                .post("/deliveries/{id}/discard", delivery)
                .then()
                .statusCode(200);
        await().untilAsserted(() -> assertEquals(List.of(), canary.places()));
        get("/customers/" + customerOf(id) + "/erasure").body("deliveriesToSettle", empty());
    }

    @Test
    void askingAgainGivesTheOneThatGoesOn() {
        var id = Desk.register(everything(UUID.randomUUID().toString()));
        String first = erase(customerOf(id)).statusCode(202).extract().path("id");
        erase(customerOf(id)).statusCode(202).body("id", equalTo(first));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/customers/{id}/history", customerOf(id))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("ERASE"))
                .body("items[0].reasonCode", equalTo("CUSTOMER_REQUEST"));
    }

    @Test
    void whatIsWrongWithTheRequestIsSaid() {
        var id = customerOf(Desk.register(everything(UUID.randomUUID().toString())));
        erase(UUID.randomUUID().toString()).statusCode(404);
        ask(id, Map.of()).statusCode(422).body("errors.pointer", contains("/reasonCode"));
        ask(id, Map.of("reasonCode", "because they asked")).statusCode(422);
        ask(id, Map.of("reasonCode", "X", "reason", "x".repeat(501))).statusCode(422);
        ask(id, Map.of("reasonCode", "X", "force", true)).statusCode(400);
        get("/customers/" + id + "/erasure").statusCode(404);
        get("/erasures/" + UUID.randomUUID()).statusCode(404);
        assertEquals(
                0, database.count("select count(*) from customer where id = ?::uuid and erased_at is not null", id));
    }

    private static RawEvent completed(String service, String id, String erasure) {
        return event(
                "redress." + service + ".erasure-completed.v1",
                id,
                1,
                "{\"feedbackId\":\"%s\",\"erasureId\":\"%s\",\"completedAt\":\"2026-11-20T10:15:00Z\"}"
                        .formatted(id, erasure));
    }

    private Map<String, Object> everything(String key) {
        var body = new HashMap<String, Object>(Map.of(
                "channel", "CRM",
                "kind", "COMPLAINT",
                "subject", canary.in("Subject "),
                "narrative", canary.in("Narrative with \"quotes\", \\ and "),
                "product", "Lamps",
                "category", "Delivery",
                "severity", "MODERATE",
                "tags", List.of("plain", canary.in("]tag\""))));
        body.put(
                "customer",
                Map.of(
                        "externalId", canary.in("C-"),
                        "name", canary.in("Jo "),
                        "email", canary.email(),
                        "phone", canary.in("+49"),
                        "tier", "GOLD",
                        "language", "en"));
        body.put(
                "source",
                Map.of(
                        "system",
                        Tokens.SOURCE,
                        "externalId",
                        key,
                        "revision",
                        1,
                        "url",
                        "https://crm.example/" + canary.in("")));
        return body;
    }

    /** Everything that people write about feedback. */
    private void work(String id) {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/octet-stream")
                .queryParam("name", canary.in("Letter ") + ".txt")
                .body(canary.in("File ").getBytes(UTF_8))
                .post("/feedback/{id}/attachments", id)
                .then()
                .statusCode(201);
        var text = canary.in("Text with \"quotes\" and ");
        act("agent", id, "acknowledgement", Map.of("channel", "EMAIL", "message", text));
        act("agent", id, "analysis", Map.of("importance", "LOW", "urgency", "LOW", "findings", text));
        act("manager", id, "classification", Map.of("category", "Lamps", "reason", text));
        act("agent", id, "handling-steps", Map.of("type", "VERIFICATION", "findings", text));
        act(
                "agent",
                id,
                "communications",
                Map.of("direction", "INBOUND", "channel", "PHONE", "subject", text, "text", text));
        act("agent", id, "plan", Map.of("text", text, "promisedOn", "2099-01-01", "channel", "PHONE"));
        act("agent", id, "escalation-request", Map.of("requestedBy", "CUSTOMER", "reason", text));
        act(
                "manager",
                id,
                "resolution",
                Map.of(
                        "outcome", "UPHELD",
                        "rootCause", Map.of("code", "LOGISTICS", "description", text),
                        "redress", Map.of("code", "REFUND", "description", text),
                        "correctiveActions", List.of(Map.of("description", text)),
                        "messageToCustomer", text));
        act(
                "agent",
                id,
                "review",
                Map.of(
                        "whatHappened",
                        text,
                        "why",
                        text,
                        "changes",
                        List.of(Map.of("code", "X", "description", text))));
        act("agent", id, "satisfaction", Map.of("channel", "PHONE", "csat", 1, "comment", text));
        act("manager", id, "closure", Map.of("reason", text));
        act("manager", id, "reopening", Map.of("reason", text));
        act(
                "manager",
                id,
                "resolution",
                Map.of("outcome", "UPHELD", "rootCause", Map.of("code", "X"), "noCorrectiveActionReason", text));
        act("manager", id, "closure", Map.of("reason", text));
    }

    private static void act(String role, String id, String action, Map<String, ?> body) {
        Desk.act(role, id, action, body).statusCode(200);
    }

    private void batch() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "channel",
                                "LETTER",
                                "narrative",
                                canary.in("Batch "),
                                "customer",
                                Map.of("email", canary.email(), "name", canary.in("Jo "))))))
                .post("/feedback/batch")
                .then()
                .statusCode(207)
                .body("items.status", contains(201));
    }

    private static String channel(String name, Map<String, ?> fields) {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("sourceSystem", name, "key", "id", "fields", fields))
                .put("/channel-mappings/{name}", name)
                .then()
                .statusCode(201);
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "PATH"))
                .post("/channel-mappings/{name}/secrets", name)
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    /** Posts to a channel of its own, the same one each time; returns the id of the feedback. */
    private String deliver(String key) {
        if (channel == null) {
            channel = channel(
                    "sender-" + UUID.randomUUID(),
                    Map.of(
                            "source.externalId", Map.of("from", "id"),
                            "channel", Map.of("value", "CHAT"),
                            "subject", Map.of("from", "subject"),
                            "customer.email", Map.of("from", "from")));
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("id", key, "subject", canary.in("Channel "), "from", canary.email(), "n", deliveries++))
                .post(channel)
                .then()
                .statusCode(200);
        return database.texts(
                        "select i.feedback_id from channel_item i join channel_delivery d on d.id = i.delivery_id"
                                + " where d.channel = ? order by d.id limit 1",
                        channel.split("/")[2])
                .getFirst();
    }

    private String channel;
    private int deliveries;

    private String row(String key) {
        return "{\"channel\":\"EMAIL\",\"subject\":\"%s\",\"customer\":{\"email\":\"%s\"},\"receivedAt\":\"%s\",\"source\":{\"system\":\"%s\",\"externalId\":\"%s\"}}\n"
                .formatted(canary.in("Row "), canary.email(), "2026-01-01T00:00:00Z", Tokens.SOURCE, key);
    }

    private static void imported(String rows) {
        String id = given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/x-ndjson")
                .body(rows.getBytes(UTF_8))
                .post("/imports?mapping=redress&mode=LIVE")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() -> given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/imports/{id}", id)
                .then()
                .extract()
                .path("status")
                .equals("SUCCEEDED"));
    }

    private static ValidatableResponse keyed(String key, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/feedback")
                .then();
    }

    private static ValidatableResponse erase(String customer) {
        return ask(customer, Map.of("reasonCode", "CUSTOMER_REQUEST", "reason", "letter of today"));
    }

    private static ValidatableResponse ask(String customer, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/customers/{id}/erasure", customer)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.of("admin")).get(path).then();
    }

    private void blanked(String customer) {
        await().until(() -> database.count(
                        "select count(*) from erasure where customer_id = ?::uuid and blanked_at is not null", customer)
                == 1);
    }

    private String customerOf(String id) {
        return database.texts("select customer_id from feedback where id = ?::uuid", id)
                .getFirst();
    }

    private static org.hamcrest.Matcher<Iterable<? super Object>> everyReasonIsGone() {
        return not(hasItem(notNullValue()));
    }
}
