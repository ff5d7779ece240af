package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ComponentTest
class LifeCycleTest {

    private static final Map<String, Object> WHOLE_RESOLUTION = Map.of(
            "outcome",
            "UPHELD",
            "rootCause",
            Map.of("code", "LOGISTICS", "description", "Wet road"),
            "correctiveActions",
            List.of(
                    Map.of(
                            "description",
                            "Pad the parcels",
                            "owner",
                            "2386beca-9030-356e-9efd-831a86066e26",
                            "dueOn",
                            "2027-01-15"),
                    Map.of("description", "Tell the driver", "owner", "the driver")),
            "redress",
            Map.of("code", "REPLACEMENT"));

    private final Database database;

    LifeCycleTest(Database database) {
        this.database = database;
    }

    @Test
    void aCaseGoesItsWholeWay() {
        var id = complaint("MODERATE");

        Desk.act("agent", id, "acknowledgement", Map.of("message", "We look into it", "channel", "EMAIL"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedAt", notNullValue());
        Desk.act("agent", id, "analysis", Map.of("importance", "HIGH", "urgency", "HIGH", "relevance", "JUSTIFIED"))
                .statusCode(200)
                .body("status", equalTo("ANALYSED"));
        Desk.act("agent", id, "plan", Map.of("text", "A new lamp", "promisedOn", "2099-01-01", "channel", "PHONE"))
                .statusCode(200);
        Desk.act("agent", id, "plan", Map.of("text", "A better lamp", "promisedOn", "2099-01-02", "channel", "PHONE"))
                .statusCode(200);
        Desk.act("agent", id, "resolution", WHOLE_RESOLUTION).statusCode(200).body("status", equalTo("RESOLVED"));
        Desk.act("agent", id, "closure", Map.of()).statusCode(200).body("status", equalTo("CLOSED"));
        Desk.act("manager", id, "reopening", Map.of("reasonCode", "UNSATISFIED", "reason", "Broken again"))
                .statusCode(200)
                .body("status", equalTo("REOPENED"))
                .body("cycle", equalTo(2))
                .body("resolvedAt", nullValue())
                .body("acknowledgedAt", nullValue());
        Desk.act("manager", id, "withdrawal", Map.of("reason", "Found it"))
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("allowedActions.findAll { it.allowed }.size()", equalTo(0));

        assertEquals(
                List.of(
                        "received",
                        "acknowledged",
                        "analysed",
                        "plan-communicated",
                        "plan-communicated",
                        "resolved",
                        "closed",
                        "reopened",
                        "withdrawn"),
                events(id));
        assertEquals(
                List.of("receive", "acknowledge", "analyse", "plan", "plan", "resolve", "close", "reopen", "withdraw"),
                database.texts("select action from feedback_history where feedback_id = ?::uuid order by version", id));
        assertEquals(
                List.of("1 2099-01-01", "2 2099-01-02"),
                database.texts(
                        "select revision || ' ' || promised_on from plan where feedback_id = ?::uuid order by revision",
                        id));
        assertEquals(
                List.of("2386beca-9030-356e-9efd-831a86066e26", "null"),
                database.texts(
                        "select coalesce(a ->> 'ownerId', 'null') from outbox, json_array_elements(payload ->"
                                + " 'correctiveActions') a where subject = ?",
                        id));
    }

    @Test
    void whatNobodyAcknowledgedIsAcknowledgedByItsResolutionAtTheSameInstant() {
        var id = complaint("MINOR");

        Desk.act("agent", id, "resolution", Map.of("outcome", "ANSWERED"))
                .statusCode(200)
                .body("version", equalTo(3));

        assertEquals(List.of("received", "acknowledged", "resolved"), events(id));
        assertEquals(
                1,
                database.count(
                        "select count(distinct coalesce(payload ->> 'acknowledgedAt', payload ->> 'resolvedAt')) from"
                                + " outbox where subject = ? and sequence > 1",
                        id));
        assertEquals(
                "true",
                database.texts(
                                "select payload ->> 'impliedByResolution' from outbox where subject = ? and sequence ="
                                        + " 2",
                                id)
                        .getFirst());
    }

    @Test
    void aWorseComplaintIsNotResolvedWithoutItsCause() {
        var id = complaint("MAJOR");

        Desk.act("manager", id, "resolution", Map.of("outcome", "UPHELD"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/rootCause", "/correctiveActions"));
        Desk.act("agent", id, "resolution", WHOLE_RESOLUTION)
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"))
                .body("detail", containsString("manager"));
        Desk.act(
                        "manager",
                        id,
                        "resolution",
                        Map.of(
                                "outcome",
                                "NOT_UPHELD",
                                "rootCause",
                                Map.of("code", "USE"),
                                "noCorrectiveActionReason",
                                "Used as a hammer"))
                .statusCode(200);
        assertEquals(List.of("received", "acknowledged", "resolved"), events(id));
    }

    @Test
    void whatIsNotLegalNowSaysWhatIs() {
        var id = complaint("MINOR");

        Desk.act("agent", id, "closure", Map.of())
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body(
                        "detail",
                        containsString(
                                "Legal now: acknowledge, classify, record-handling-step, contact, record-reply, edit, attach, remove-attachment, plan, request-escalation, resolve, withdraw, merge."));
        Desk.act("agent", id, "acknowledgement", Map.of()).statusCode(200);
        Desk.act("agent", id, "acknowledgement", Map.of())
                .statusCode(409)
                .body("detail", containsString("already acknowledged by a person"));
    }

    @Test
    void aPersonAcknowledgesAgainAfterAMachine() {
        var id = complaint("MINOR");
        Desk.act("integration", register("crm-eu"), "acknowledgement", Map.of("automated", true))
                .statusCode(200);

        Desk.act("agent", id, "acknowledgement", Map.of("automated", true)).statusCode(200);
        Desk.act("agent", id, "acknowledgement", Map.of("message", "Hello")).statusCode(200);

        assertEquals(
                List.of("true false", "false true"),
                database.texts(
                        "select (payload ->> 'automated') || ' ' || (payload ->> 'complete') from outbox where subject"
                                + " = ? and sequence > 1 order by sequence",
                        id));
    }

    @Test
    void onlyAManagerLowersTheSeverity() {
        var id = complaint("MAJOR");

        Desk.act("agent", id, "classification", Map.of("severity", "MINOR", "reason", "Not so bad"))
                .statusCode(403)
                .body("detail", containsString("only a manager"));
        Desk.act("agent", id, "classification", Map.of("severity", "MINOR"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/reason"));
        Desk.act("agent", id, "classification", Map.of("reason", "Nothing"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/severity"));
        Desk.act(
                        "manager",
                        id,
                        "classification",
                        Map.of("severity", "MINOR", "category", "Lamps", "reason", "Not so bad"))
                .statusCode(200)
                .body("classification.severity", equalTo("MINOR"))
                .body("classification.category", equalTo("Lamps"))
                .body("classification.ruleSet", equalTo("by hand"));
        assertEquals(
                "MAJOR",
                database.texts(
                                "select payload #>> '{previous,severity}' from outbox where subject = ? and sequence ="
                                        + " 2",
                                id)
                        .getFirst());
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = complaint("MINOR");
        Desk.act("agent", id, "acknowledgement", Map.of()).statusCode(200);

        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "ANSWERED"))
                .post("/feedback/{id}/resolution", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("If-None-Match", "\"2\"")
                .get("/feedback/{id}", id)
                .then()
                .statusCode(304)
                .header("ETag", "\"2\"");
    }

    @Test
    void aStateChangeIsDoneOncePerKey() {
        var id = complaint("MINOR");
        var key = UUID.randomUUID().toString();

        for (var replayed : new String[] {null, "true"}) {
            given().auth()
                    .oauth2(Tokens.of("agent"))
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("requestedBy", "CUSTOMER", "reason", "Now"))
                    .post("/feedback/{id}/escalation-request", id)
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", replayed == null ? nullValue(String.class) : equalTo(replayed));
        }

        assertEquals(List.of("received", "escalation-requested"), events(id));
    }

    @Test
    void anotherSourcesFeedbackDoesNotExist() {
        var foreign = register("crm-us");
        var random = UUID.randomUUID().toString();

        for (var id : List.of(foreign, random)) {
            Desk.get("integration", id).statusCode(404).body("code", equalTo("NOT_FOUND"));
            Desk.act("integration", id, "acknowledgement", Map.of()).statusCode(404);
            Desk.act("integration", id, "resolution", Map.of("outcome", "ANSWERED"))
                    .statusCode(404);
            Desk.act("integration", id, "closure", Map.of()).statusCode(404);
            given().auth()
                    .oauth2(Tokens.of("integration"))
                    .get("/feedback?id=" + id)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(0));
        }
        given().auth()
                .oauth2(Tokens.of("integration"))
                .get("/feedback?sourceSystem=crm-us")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        Desk.get("integration", register("crm-eu")).statusCode(200);
    }

    @Test
    void theHistoryCannotBeRewritten() {
        var id = complaint("MINOR");

        assertThrows(
                IllegalStateException.class,
                () -> database.execute("update feedback_history set actor = 'nobody' where feedback_id = ?::uuid", id));
        assertThrows(
                IllegalStateException.class,
                () -> database.execute("delete from feedback_history where feedback_id = ?::uuid", id));
    }

    @Test
    void whatTheDatabaseRefusesIsNotQuoted() {
        var id = complaint("MINOR");

        var fault = assertThrows(
                IllegalStateException.class,
                () -> database.execute(
                        "update feedback set severity = 'HUGE', narrative = 'my secret' where id = ?::uuid", id));

        assertFalse(
                fault.getCause().getMessage().contains("my secret"),
                fault.getCause().getMessage());
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, IN_THE_PAST", "2999-01-01, TOO_FAR"})
    void nobodyPromisesThePastOrAnAge(String promisedOn, String code) {
        Desk.act("agent", complaint("MINOR"), "plan", Map.of("text", "x", "promisedOn", promisedOn, "channel", "PHONE"))
                .statusCode(422)
                .body("errors[0].code", equalTo(code));
    }

    private static String complaint(String severity) {
        return Desk.register(
                Map.of("channel", "PHONE", "kind", "COMPLAINT", "subject", "Something", "severity", severity));
    }

    private static String register(String system) {
        return Desk.post(Tokens.integration(system), Map.of("channel", "CRM", "subject", "Something"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> events(String id) {
        return database.texts("select split_part(type, '.', 3) from outbox where subject = ? order by sequence", id);
    }
}
