package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
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
import org.junit.jupiter.api.Test;

@ComponentTest
class CaseWorkTest {

    private final Database database;

    CaseWorkTest(Database database) {
        this.database = database;
    }

    @Test
    void whatWasDoneIsReadWithTheFeedback() {
        var id = register();
        Desk.act("agent", id, "acknowledgement", Map.of("message", "Wir sehen nach", "channel", "EMAIL"))
                .statusCode(200)
                .body("work.acknowledgements[0].message", equalTo("Wir sehen nach"));
        Desk.act(
                        "agent",
                        id,
                        "analysis",
                        Map.of(
                                "relevance",
                                "JUSTIFIED",
                                "nature",
                                "SYSTEMIC",
                                "potentialImpact",
                                "SAFETY",
                                "importance",
                                "HIGH",
                                "urgency",
                                "MEDIUM",
                                "findings",
                                "Third this week"))
                .statusCode(200);
        Desk.act("agent", id, "plan", Map.of("text", "A lamp", "promisedOn", "2099-01-01", "channel", "PHONE"));
        Desk.act("agent", id, "plan", Map.of("text", "Two lamps", "promisedOn", "2099-01-02", "channel", "PHONE"));
        Desk.act("agent", id, "escalation-request", Map.of("requestedBy", "CUSTOMER", "reason", "She asks"));
        Desk.act(
                        "agent",
                        id,
                        "resolution",
                        Map.of(
                                "outcome",
                                "UPHELD",
                                "rootCause",
                                Map.of("code", "LOGISTICS", "description", "Tape"),
                                "correctiveActions",
                                List.of(
                                        Map.of("description", "Other tape", "dueOn", "2999-02-01"),
                                        Map.of("description", "Tell all")),
                                "messageToCustomer",
                                "It is on its way"))
                .statusCode(200);
        Desk.act(
                        "agent",
                        id,
                        "review",
                        Map.of(
                                "whatHappened",
                                "It fell",
                                "why",
                                "Tape",
                                "changes",
                                List.of(
                                        Map.of("code", "SUPPLIER", "description", "New one"),
                                        Map.of("code", "PROCESS"))))
                .statusCode(200);

        for (var role : List.of("agent", "auditor")) {
            Desk.get(role, id)
                    .statusCode(200)
                    .body("work.acknowledgements", hasSize(1))
                    .body("work.acknowledgements[0].at", notNullValue())
                    .body("work.acknowledgements[0].actor", equalTo("https://redress.example/local|local-agent"))
                    .body("work.analyses[0].findings", equalTo("Third this week"))
                    .body("work.analyses[0].priority", equalTo("HIGH"))
                    .body("work.analyses[0].priorityExplanation", containsString("importance HIGH and urgency MEDIUM"))
                    .body("work.plans.text", contains("Two lamps", "A lamp"))
                    .body("work.plans.promisedOn", contains("2099-01-02", "2099-01-01"))
                    .body("work.escalationRequests[0].reason", equalTo("She asks"))
                    .body("work.resolutions[0].rootCauseDescription", equalTo("Tape"))
                    .body("work.resolutions[0].correctiveActions.description", contains("Other tape", "Tell all"))
                    .body("work.resolutions[0].messageToCustomer", equalTo("It is on its way"))
                    .body("work.reviews[0].changes.code", contains("SUPPLIER", "PROCESS"));
        }
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback?id=" + id)
                .then()
                .body("items[0].work", nullValue());
    }

    @Test
    void newFeedbackHasEmptyListsOfWork() {
        Desk.get("agent", register())
                .statusCode(200)
                .body("work.acknowledgements", hasSize(0))
                .body("work.reviews", hasSize(0));
    }

    @Test
    void theHistoryIsReadPageByPage() {
        var id = register();
        Desk.act("agent", id, "acknowledgement", Map.of());
        Desk.act("manager", id, "classification", Map.of("severity", "MAJOR", "reason", "Photos show fire"));
        Desk.act("manager", id, "withdrawal", Map.of("reason", "Found"));

        var first = read("auditor", "/feedback/" + id + "/history?limit=3")
                .statusCode(200)
                .body("items.version", contains(1, 2, 3))
                .body("items.action", contains("receive", "acknowledge", "classify"))
                .body("items[0].before", nullValue())
                .body("items[2].before.severity", equalTo("MODERATE"))
                .body("items[2].after.severity", equalTo("MAJOR"))
                .body("items[2].reason", equalTo("Photos show fire"))
                .body("items[2].actor", equalTo("https://redress.example/local|local-manager"))
                .extract();
        String cursor = first.path("page.nextCursor");
        assertEquals(true, first.header("Link").contains(cursor));
        read("auditor", "/feedback/" + id + "/history?limit=3&cursor=" + cursor)
                .body("items.action", contains("withdraw"))
                .body("page.nextCursor", nullValue());
        read("agent", "/feedback/" + register() + "/history?cursor=" + cursor)
                .statusCode(400)
                .body("code", equalTo("WRONG_CURSOR"));
        read("agent", "/feedback/" + id + "/history?limit=0").statusCode(400);
        read("agent", "/feedback/" + id + "/history?since=x").statusCode(400);
    }

    @Test
    void stepsAreKeptInTheirOrderAndOnlyWhileItIsOpen() {
        var id = register();
        for (var type : List.of("VERIFICATION", "SOLUTION", "IMPLEMENTATION", "SPECIAL_HANDLING")) {
            Desk.act("agent", id, "handling-steps", Map.of("type", type, "findings", "about " + type))
                    .statusCode(200)
                    .body("status", equalTo("RECEIVED"));
        }

        read("integration", "/feedback/" + id + "/handling-steps").statusCode(404);
        String cursor = read("agent", "/feedback/" + id + "/handling-steps?limit=3")
                .statusCode(200)
                .body("items.type", contains("VERIFICATION", "SOLUTION", "IMPLEMENTATION"))
                .body("items[0].findings", equalTo("about VERIFICATION"))
                .extract()
                .path("page.nextCursor");
        read("agent", "/feedback/" + id + "/handling-steps?limit=3&cursor=" + cursor)
                .body("items.type", contains("SPECIAL_HANDLING"));
        Desk.act("manager", id, "withdrawal", Map.of("reason", "x")).statusCode(200);
        Desk.act("agent", id, "handling-steps", Map.of("type", "SOLUTION", "findings", "late"))
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"));
        assertEquals(
                List.of("handling-step-recorded", "handling-step-recorded"),
                database.texts(
                        "select split_part(type, '.', 3) from outbox where subject = ? and sequence in (2, 5)", id));
    }

    @Test
    void aStepSaysWhatItWasAndWhen() {
        var id = register();

        Desk.act("agent", id, "handling-steps", Map.of("findings", " "))
                .statusCode(422)
                .body("errors.pointer", hasItems("/type", "/findings"));
        Desk.act("agent", id, "handling-steps", Map.of("type", "NAP", "findings", "x"))
                .statusCode(422)
                .body("errors.pointer", contains("/type"));
        Desk.act("agent", id, "handling-steps", Map.of("type", "SOLUTION", "findings", 7))
                .statusCode(422);
        Desk.act(
                        "agent",
                        id,
                        "handling-steps",
                        Map.of("type", "SOLUTION", "findings", "x", "doneAt", "2999-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors[0].code", equalTo("IN_THE_FUTURE"));
        Desk.act("agent", id, "handling-steps", Map.of("type", "SOLUTION", "findings", "x", "cost", 3))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
    }

    @Test
    void aReviewNeedsAResolution() {
        var id = register();
        var review = Map.of("whatHappened", "It fell", "changes", List.of(Map.of("code", "supplier")));

        Desk.act("agent", id, "review", review).statusCode(422).body("errors[0].pointer", equalTo("/changes/0/code"));
        Desk.act("agent", id, "review", Map.of("whatHappened", "It fell"))
                .statusCode(409)
                .body("detail", containsString("not resolved yet"));
        Desk.act("manager", id, "withdrawal", Map.of("reason", "x"));
        Desk.act("agent", id, "review", Map.of("whatHappened", "It fell"))
                .statusCode(409)
                .body("detail", containsString("it is WITHDRAWN"));
    }

    @Test
    void aRepeatedStepIsTheSameStepAndALostRaceIsNone() {
        var id = register();
        var body = Map.of("type", "SOLUTION", "findings", "x");
        for (var replayed : new String[] {null, "true"}) {
            given().auth()
                    .oauth2(Tokens.of("agent"))
                    .header("Idempotency-Key", "step-" + id)
                    .header("If-Match", "\"1\"")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/feedback/{id}/handling-steps", id)
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", replayed);
        }
        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/feedback/{id}/handling-steps", id)
                .then()
                .statusCode(412);

        assertEquals(1, database.count("select count(*) from handling_step where feedback_id = ?::uuid", id));
    }

    private static String register() {
        var body = new HashMap<String, Object>(Map.of("channel", "PHONE", "kind", "COMPLAINT", "subject", "Something"));
        body.put("severity", "MODERATE");
        return Desk.register(body);
    }

    private static ValidatableResponse read(String role, String path) {
        return given().auth().oauth2(Tokens.of(role)).get(path).then();
    }
}
