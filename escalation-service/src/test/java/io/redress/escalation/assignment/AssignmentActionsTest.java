package io.redress.escalation.assignment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.testing.ComponentTest;
import io.redress.escalation.testing.Database;
import io.redress.escalation.testing.Story;
import io.redress.escalation.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do about who deals with a feedback. */
@ComponentTest
class AssignmentActionsTest {

    private static final String AGENT = "01900000-0000-7000-8000-000000000011";
    private static final String SECOND_AGENT = "01900000-0000-7000-8000-000000000012";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private Story story;

    @BeforeEach
    void aMinorFeedbackCameIn() {
        story = new Story(inbox).received("MINOR");
    }

    @Test
    void whoeverAcceptsHasIt() {
        post("agent", "acceptance", null)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ACCEPTED"))
                .body("assignee.id", equalTo(AGENT))
                .body("acceptedAt", notNullValue())
                .body("allowedActions.find { it.action == 'accept' }.allowed", is(false));
        assertEquals("accepted", lastPublished());
        post("agent", "acceptance", null).statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void whatSomebodyHasAcceptedIsNotAcceptedByAnother() {
        post("agent", "acceptance", null).statusCode(200);

        post("manager", "acceptance", null)
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("detail", containsString("reassign"));
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneHasIt() throws Exception {
        List<Callable<Integer>> both = List.of(
                () -> post("agent", "acceptance", null).extract().statusCode(),
                () -> post("manager", "acceptance", null).extract().statusCode());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        }
        assertEquals(
                1,
                database.count(
                        "SELECT count(*) FROM outbox WHERE subject = ? AND type = 'redress.escalation.accepted.v1'",
                        story.id()));
    }

    @Test
    void onlyStaffAccept() {
        given().auth()
                .oauth2(Tokens.of("somebody-else", "agent"))
                .post("/feedback/{id}/acceptance", story.id())
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_STAFF"));
    }

    @Test
    void theSameKeyAcceptsOnce() {
        String key = UUID.randomUUID().toString();
        String first = acceptWithKey(key).extract().asString();

        ValidatableResponse second = acceptWithKey(key).header("Idempotency-Replayed", "true");

        assertEquals(first, second.extract().asString());
    }

    @Test
    void aStaleVersionIsRefused() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("If-Match", "\"7\"")
                .post("/feedback/{id}/acceptance", story.id())
                .then()
                .statusCode(412);
    }

    @Test
    void aManagerReassigns() {
        post("manager", "reassignment", Map.of("assigneeId", SECOND_AGENT))
                .statusCode(200)
                .body("assignee.id", equalTo(SECOND_AGENT))
                .body("state", equalTo("ASSIGNED"));
        assertEquals("assigned", lastPublished());
    }

    @Test
    void nobodyUnknownGetsIt() {
        post("manager", "reassignment", Map.of("assigneeId", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/assigneeId"));
    }

    @Test
    void staffRaiseWithAReasonThatStaysHere() {
        post("agent", "escalations", Map.of("toTier", 3, "reasonCode", "BEYOND_AUTHORITY", "reason", "too much money"))
                .statusCode(200)
                .body("tier", equalTo(3))
                .body("escalations[0].trigger", equalTo("BY_HAND"))
                .body("escalations[0].reason", equalTo("too much money"));
        assertEquals(
                0,
                database.count(
                        "SELECT count(*) FROM outbox WHERE subject = ? AND payload::text LIKE '%too much money%'",
                        story.id()));
        assertEquals(1, database.count("SELECT count(*) FROM staff_mail WHERE feedback_id = ?", story.feedbackId()));
    }

    @Test
    void erasureBlanksTheReasonsPeopleGave() {
        post("agent", "escalations", Map.of("reason", "Ms Jones calls \"every\" day"))
                .statusCode(200);
        database.execute(
                "INSERT INTO idempotency_key (caller, route, name, body_hash, status, body)"
                        + " VALUES ('somebody', 'POST /feedback/' || ?::text || '/escalations', 'key', 'hash', 200,"
                        + " '{\"reason\":\"Ms Jones calls \\\"every\\\" day\",\"tier\":2}')",
                story.id());

        story.intake("erasure-requested");

        assertEquals(
                0,
                database.count(
                        "SELECT count(*) FROM escalation WHERE subject_id = ? AND reason IS NOT NULL",
                        story.feedbackId()));
        assertEquals(
                List.of("{\"reason\":\"[erased]\",\"tier\":2}"),
                database.texts(
                        "SELECT body FROM idempotency_key WHERE name = 'key' AND route LIKE '%' || ? || '%'",
                        story.id()));
        assertEquals(
                0,
                database.count(
                        "SELECT count(*) FROM idempotency_key WHERE route LIKE '%' || ? || '%' AND body LIKE '%Jones%'",
                        story.id()));
        assertEquals("erasure-completed", lastPublished());
    }

    @Test
    void aManagerBringsItDownAgain() {
        post("agent", "escalations", Map.of("reason", "urgent")).body("tier", equalTo(2));

        post("manager", "de-escalation", Map.of("reason", "it was not"))
                .statusCode(200)
                .body("tier", equalTo(1))
                .body("escalations[1].toTier", equalTo(1));
        assertEquals("assigned", lastPublished());
        assertEquals(
                0, database.count("SELECT standing_raises FROM assignment WHERE feedback_id = ?", story.feedbackId()));
    }

    @Test
    void impossibleTiersAreRefusedWithTheWayOut() {
        post("manager", "de-escalation", Map.of("reason", "down"))
                .statusCode(409)
                .body("detail", containsString("lowest"));
        post("agent", "escalations", Map.of("reason", "same", "toTier", 1))
                .statusCode(422)
                .body("errors[0].code", equalTo("WRONG_TIER"));
    }

    @Test
    void badInputIsAnsweredWithAllErrorsAtOnce() {
        post("agent", "escalations", Map.of("toTier", 9, "reasonCode", "no code", "reason", " "))
                .statusCode(422)
                .body("errors.pointer", hasItems("/toTier", "/reasonCode", "/reason"));
        post("agent", "escalations", Map.of("reason", "half a tier", "toTier", 2.5))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/toTier"));
        post("agent", "escalations", Map.of("reason", "ok", "reasom", "?"))
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/json")
                .post("/feedback/{id}/escalations", story.id())
                .then()
                .statusCode(400);
        assertEquals(1, database.count("SELECT tier FROM assignment WHERE feedback_id = ?", story.feedbackId()));
    }

    @Test
    void closedFeedbackIsLeftAlone() {
        story.intake("resolved");

        post("agent", "acceptance", null).statusCode(409);
        post("agent", "escalations", Map.of("reason", "late")).statusCode(409);
        post("manager", "reassignment", Map.of("assigneeId", AGENT)).statusCode(409);
        assertEquals("closed", lastPublished());
    }

    @Test
    void everyEndOfAFeedbackClosesItOnce() {
        for (String end : List.of("withdrawn", "merged")) {
            Story other = new Story(inbox).received("MINOR").intake(end);
            assertEquals(
                    List.of("CLOSED"),
                    database.texts("SELECT state FROM assignment WHERE feedback_id = ?", other.feedbackId()));
        }
        story.intake("resolved").intake("closed");
        assertEquals(
                1,
                database.count(
                        "SELECT count(*) FROM outbox WHERE subject = ? AND type = 'redress.escalation.closed.v1'",
                        story.id()));
    }

    @Test
    void reopenedFeedbackReturnsAndAnUnsatisfiedCustomersClimbs() {
        story.intake("resolved").intake("reopened", fact -> fact.put("cycle", 2).put("reasonCode", "NEW_FACTS"));
        routing().body("tier", equalTo(1)).body("state", equalTo("ASSIGNED"));

        story.intake("resolved").intake("reopened", fact -> fact.put("cycle", 3).put("reasonCode", "UNSATISFIED"));

        routing().body("tier", equalTo(2)).body("escalations[0].trigger", equalTo("REOPENED_UNSATISFIED"));
    }

    private ValidatableResponse acceptWithKey(String key) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .header("Idempotency-Key", key)
                .post("/feedback/{id}/acceptance", story.id())
                .then()
                .statusCode(200);
    }

    private String lastPublished() {
        return database.texts("SELECT type FROM outbox WHERE subject = ? ORDER BY sequence DESC", story.id())
                .getFirst()
                .split("\\.")[2];
    }

    private ValidatableResponse routing() {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}/routing", story.id())
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String role, String action, Map<String, ?> body) {
        RequestSpecification request = given().auth().oauth2(Tokens.of(role));
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.post("/feedback/{id}/" + action, story.id()).then();
    }
}
