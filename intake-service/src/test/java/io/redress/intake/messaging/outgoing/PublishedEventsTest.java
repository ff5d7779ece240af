package io.redress.intake.messaging.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Contracts;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves this service keeps to its own schemas: nothing undeclared, nothing missing. */
@ComponentTest
class PublishedEventsTest {

    private static final List<String> EVENTS = List.of(
            "absorbed",
            "acknowledged",
            "analysed",
            "classified",
            "closed",
            "customer-contacted",
            "erasure-requested",
            "escalation-requested",
            "handling-step-recorded",
            "merged",
            "plan-communicated",
            "received",
            "reopened",
            "resolved",
            "reviewed",
            "satisfaction-recorded",
            "survey-sent",
            "updated",
            "wait-ended",
            "wait-started",
            "withdrawn");

    private final Database database;

    PublishedEventsTest(Database database) {
        this.database = database;
    }

    @Test
    void everyEventOfTheCodeIsNamedHere() {
        assertEquals(EVENTS.size(), FeedbackEvent.class.getPermittedSubclasses().length);
    }

    static Stream<String> events() {
        return EVENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theGoldenExampleKeepsToItsSchema(String event) {
        assertEquals(List.of(), Contracts.faults("", event, Contracts.example("", event)));
    }

    @Test
    void everyEventOfAWholeLifeKeepsToItsSchema() {
        var subjects = List.of(fullLife(), bareLife(), historical(), survivor(false), survivor(true));
        erase(subjects.getFirst());

        var seen = new TreeSet<String>();
        for (var subject : subjects) {
            for (var line : database.texts(
                    "select type || ' ' || payload from outbox where subject = ? order by sequence", subject)) {
                var event = line.substring("redress.feedback.".length(), line.indexOf(".v1 "));
                assertEquals(List.of(), Contracts.faults("", event, line.substring(line.indexOf(' ') + 1)), event);
                seen.add(event);
            }
        }
        var byMail = Set.of("survey-sent");
        assertEquals(
                EVENTS.stream().filter(event -> !byMail.contains(event)).collect(toCollection(TreeSet::new)),
                seen,
                "what leaves by mail is checked where mail is sent");
    }

    private static String fullLife() {
        var external = UUID.randomUUID().toString();
        var body = new HashMap<String, Object>(Map.of(
                "channel",
                "WEB_FORM",
                "kind",
                "COMPLAINT",
                "subject",
                "Broken",
                "severity",
                "MODERATE",
                "product",
                "Lamps",
                "agreement",
                "retail-eu",
                "region",
                "DE",
                "reach",
                12,
                "sentiment",
                -0.4,
                "amountAtStake",
                249.9));
        body.putAll(Map.of(
                "currency",
                "EUR",
                "occurredAt",
                "2026-01-01T00:00:00.123456789Z",
                "demandsEscalation",
                true,
                "tags",
                List.of("web"),
                "customer",
                Map.of(
                        "externalId",
                        external,
                        "name",
                        "Ada",
                        "email",
                        "ada@example.org",
                        "tier",
                        "KEY_ACCOUNT",
                        "language",
                        "de-AT",
                        "timeZone",
                        "Europe/Vienna"),
                "source",
                Map.of("system", "crm-eu", "externalId", external, "revision", 1)));
        var id = Desk.register(body);
        body.put("narrative", "My lawyer will call");
        body.remove("severity");
        body.put("source", Map.of("system", "crm-eu", "externalId", external, "revision", 2));
        Desk.post(Tokens.of("integration"), body).statusCode(200);
        Desk.act(
                        "manager",
                        id,
                        "classification",
                        Map.of("severity", "MODERATE", "kind", "COMPLAINT", "reason", "x", "reasonCode", "NEW_FACTS"))
                .statusCode(200);
        Desk.act("agent", id, "acknowledgement", Map.of("channel", "EMAIL")).statusCode(200);
        Desk.act(
                        "agent",
                        id,
                        "analysis",
                        Map.of(
                                "importance",
                                "LOW",
                                "urgency",
                                "HIGH",
                                "relevance",
                                "JUSTIFIED",
                                "nature",
                                "SINGLE",
                                "potentialImpact",
                                "LEGAL"))
                .statusCode(200);
        Desk.act(
                        "agent",
                        id,
                        "handling-steps",
                        Map.of("type", "VERIFICATION", "findings", "x", "doneAt", "2026-01-01T00:00:00.123456789Z"))
                .statusCode(200);
        Desk.act(
                        "agent",
                        id,
                        "communications",
                        Map.of(
                                "direction",
                                "OUTBOUND",
                                "channel",
                                "PHONE",
                                "text",
                                "x",
                                "awaitingReply",
                                true,
                                "reasonCode",
                                "CUSTOMER_DECISION"))
                .statusCode(200);
        Desk.act(
                        "agent",
                        id,
                        "communications",
                        Map.of(
                                "direction",
                                "INBOUND",
                                "channel",
                                "PHONE",
                                "text",
                                "x",
                                "at",
                                "2026-01-01T00:00:00.1234567Z"))
                .statusCode(200);
        Desk.act("agent", id, "plan", Map.of("text", "x", "promisedOn", "2099-01-01", "channel", "PHONE"))
                .statusCode(200);
        Desk.act("executive", id, "plan", Map.of("text", "x", "promisedOn", "2099-01-02", "channel", "PHONE"))
                .statusCode(200);
        Desk.act("agent", id, "escalation-request", Map.of("requestedBy", "CUSTOMER", "reason", "x", "tier", 3))
                .statusCode(200);
        Desk.act(
                        "manager",
                        id,
                        "resolution",
                        Map.of(
                                "outcome",
                                "UPHELD",
                                "rootCause",
                                Map.of("code", "LOGISTICS"),
                                "redress",
                                Map.of("code", "REFUND"),
                                "correctiveActions",
                                List.of(Map.of(
                                        "description",
                                        "x",
                                        "owner",
                                        UUID.randomUUID().toString(),
                                        "dueOn",
                                        "2027-01-01"))))
                .statusCode(200);
        Desk.act(
                        "agent",
                        id,
                        "review",
                        Map.of(
                                "whatHappened",
                                "x",
                                "rootCauseCode",
                                "LOGISTICS",
                                "changes",
                                List.of(Map.of("code", "SUPPLIER"))))
                .statusCode(200);
        Desk.act("manager", id, "closure", Map.of("reason", "done")).statusCode(200);
        Desk.act(
                        "agent",
                        id,
                        "satisfaction",
                        Map.of("channel", "PHONE", "csat", 5, "ces", 7, "nps", 10, "processScore", 5))
                .statusCode(200);
        Desk.act("manager", id, "reopening", Map.of("reason", "not done")).statusCode(200);
        return id;
    }

    private void erase(String id) {
        var customer = database.texts("select customer_id from feedback where id = ?::uuid", id)
                .getFirst();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .body(Map.of("reasonCode", "CUSTOMER_REQUEST"))
                .post("/customers/{id}/erasure", customer)
                .then()
                .statusCode(202);
        await().until(() ->
                database.count("select count(blanked_at) from erasure where customer_id = ?::uuid", customer) == 1);
    }

    private static String bareLife() {
        var id = Desk.register(Map.of("channel", "PHONE", "narrative", "Hello"));
        Desk.act("agent", id, "resolution", Map.of("outcome", "ANSWERED")).statusCode(200);
        Desk.act("manager", id, "reopening", Map.of("reason", "x")).statusCode(200);
        Desk.act("manager", id, "withdrawal", Map.of("reason", "x")).statusCode(200);
        return id;
    }

    /** The id of one of two merged feedback: the one that goes on, or the one that does not. */
    private static String survivor(boolean lives) {
        var ends = Desk.register(Map.of("channel", "PHONE", "narrative", "Hello"));
        var goesOn = Desk.register(Map.of("channel", "PHONE", "narrative", "Hello"));
        Desk.act("manager", ends, "merge", Map.of("into", goesOn, "reason", "x"))
                .statusCode(200);
        return lives ? goesOn : ends;
    }

    private String historical() {
        var system = UUID.randomUUID().toString();
        var file = "source.system,source.externalId,channel,subject,receivedAt,resolvedAt\n" + system
                + ",1,EMAIL,Late,2024-01-01,2024-01-05\n";
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("admin"))
                .header("Content-Type", "text/csv")
                .body(file.getBytes(UTF_8))
                .post("/imports?mode=HISTORICAL")
                .then()
                .statusCode(202);
        await().until(() -> database.count("select count(*) from feedback where source_system = ?", system) == 1);
        return database.texts("select id from feedback where source_system = ?", system)
                .getFirst();
    }
}
