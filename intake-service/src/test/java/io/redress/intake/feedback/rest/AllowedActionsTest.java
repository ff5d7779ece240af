package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.feedback.domain.Status;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In every state and for every role: what is said to be allowed goes, and what is not is refused with the reason given. */
@ComponentTest
class AllowedActionsTest {

    private static final List<String> ROLES = List.of("agent", "manager", "executive", "integration");

    private record Step(String path, Map<String, Object> body) {}

    private static final Map<String, Step> STEPS = Map.ofEntries(
            entry("acknowledge", new Step("acknowledgement", Map.of())),
            entry("analyse", new Step("analysis", Map.of("importance", "LOW", "urgency", "LOW"))),
            entry("classify", new Step("classification", Map.of("category", "Lamps", "reason", "x"))),
            entry("record-handling-step", new Step("handling-steps", Map.of("type", "VERIFICATION", "findings", "x"))),
            entry(
                    "contact",
                    new Step("communications", Map.of("direction", "OUTBOUND", "channel", "PHONE", "text", "x"))),
            entry(
                    "record-reply",
                    new Step("communications", Map.of("direction", "INBOUND", "channel", "PHONE", "text", "x"))),
            entry("end-wait", new Step("wait-end", Map.of("reason", "x"))),
            entry("plan", new Step("plan", Map.of("text", "x", "promisedOn", "2099-01-01", "channel", "PHONE"))),
            entry("request-escalation", new Step("escalation-request", Map.of("requestedBy", "STAFF", "reason", "x"))),
            entry("resolve", new Step("resolution", Map.of("outcome", "ANSWERED"))),
            entry("review", new Step("review", Map.of("whatHappened", "x"))),
            entry("record-satisfaction", new Step("satisfaction", Map.of("channel", "PHONE", "csat", 4))),
            entry("close", new Step("closure", Map.of())),
            entry("reopen", new Step("reopening", Map.of("reason", "x"))),
            entry("withdraw", new Step("withdrawal", Map.of("reason", "x"))));

    @ParameterizedTest
    @EnumSource(Status.class)
    void whatIsSaidToBeAllowedIsWhatGoes(Status status) {
        var checks = new ArrayList<Executable>();
        for (var role : ROLES) {
            var refusing = in(status);
            List<Map<String, Object>> said = Desk.get(role, refusing).extract().path("allowedActions");
            assertEquals(19, said.size(), "actions that are said");
            for (var one : said) {
                var action = one.get("action").toString();
                var what = action + " by " + role + " in " + status;
                if (Boolean.TRUE.equals(one.get("allowed"))) {
                    checks.add(() -> assertEquals(2, done(role, in(status), action) / 100, what));
                } else {
                    checks.add(() -> assertTrue(!one.get("why").toString().isBlank(), what + " says why not"));
                    checks.add(() -> assertTrue(List.of(403, 409).contains(done(role, refusing, action)), what));
                }
            }
            checks.add(() -> Desk.get(role, refusing).statusCode(200));
        }
        assertAll(checks);
    }

    private static int done(String role, String id, String action) {
        return switch (action) {
            case "edit" ->
                as(role).header("If-Match", Desk.get(role, id).extract().header("ETag"))
                        .contentType("application/merge-patch+json")
                        .body(Map.of("product", "Lamps"))
                        .patch("/feedback/{id}", id)
                        .statusCode();
            case "attach" -> attached(role, id).extract().statusCode();
            case "remove-attachment" ->
                as(role).header("If-Match", Desk.get(role, id).extract().header("ETag"))
                        .delete("/feedback/{id}/attachments/{one}", id, attachment(id))
                        .statusCode();
            case "merge" ->
                Desk.act(role, id, "merge", Map.of("into", registered(), "reason", "x"))
                        .extract()
                        .statusCode();
            default ->
                Desk.act(role, id, STEPS.get(action).path(), STEPS.get(action).body())
                        .extract()
                        .statusCode();
        };
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static ValidatableResponse attached(String role, String id) {
        return as(role).contentType("application/octet-stream")
                .body(UUID.randomUUID().toString().getBytes(UTF_8))
                .post("/feedback/{id}/attachments?name=note.txt", id)
                .then();
    }

    private static String attachment(String id) {
        List<String> ids = given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}/attachments", id)
                .then()
                .extract()
                .path("items.id");
        return ids.getFirst();
    }

    private static String registered() {
        String id = Desk.post(
                        Tokens.of("integration"), Map.of("channel", "CRM", "kind", "QUESTION", "subject", "Where?"))
                .statusCode(201)
                .extract()
                .path("id");
        attached("agent", id).statusCode(201);
        return id;
    }

    /** A question that has come so far. */
    private static String in(Status status) {
        var id = registered();
        var way =
                switch (status) {
                    case RECEIVED -> List.<String>of();
                    case ACKNOWLEDGED -> List.of("acknowledge");
                    case ANALYSED -> List.of("acknowledge", "analyse");
                    case RESOLVED -> List.of("resolve");
                    case CLOSED -> List.of("resolve", "close");
                    case REOPENED -> List.of("resolve", "reopen");
                    case WITHDRAWN -> List.of("withdraw");
                    case MERGED -> List.of("merge");
                };
        way.forEach(action -> assertEquals(2, done("manager", id, action) / 100, action));
        Desk.get("manager", id).body("status", equalTo(status.name()));
        return id;
    }
}
