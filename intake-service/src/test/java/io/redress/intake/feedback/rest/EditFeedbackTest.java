package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class EditFeedbackTest {

    private final Database database;

    EditFeedbackTest(Database database) {
        this.database = database;
    }

    @Test
    void whatIsNamedChangesAndTheRestStays() {
        var id = register();

        patch(
                        "agent",
                        id,
                        "\"1\"",
                        "{\"product\":\"Chairs\",\"region\":\"DE\",\"customer\":{\"phone\":\"123\",\"email\":null}}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("product", equalTo("Chairs"))
                .body("region", equalTo("DE"))
                .body("subject", equalTo("Something"))
                .body("customer.name", equalTo("Ada"))
                .body("customer.phone", equalTo("123"))
                .body("customer.email", nullValue())
                .body("customer.tier", equalTo("KEY_ACCOUNT"))
                .body("classification.category", equalTo("Delivery"));

        Desk.get("agent", id).body("customer.phone", equalTo("123")).body("version", equalTo(2));
        assertEquals(
                "[\"product\",\"region\",\"customer.email\",\"customer.phone\"]",
                database.texts(
                                "select payload ->> 'changedFields' from outbox where subject = ? and type = 'redress.feedback.updated.v1'",
                                id)
                        .getFirst());
        assertEquals(
                List.of("changed product, region, customer.email, customer.phone"),
                database.texts(
                        "select reason from feedback_history where feedback_id = ?::uuid and action = 'edit'", id));
    }

    @Test
    void nullRemovesAndWhatChangesNothingIsNoVersion() {
        var id = register();

        patch("agent", id, "\"1\"", "{\"product\":null,\"tags\":null}")
                .statusCode(200)
                .body("product", nullValue());
        for (var nothing : List.of("{}", "{\"product\":null}", "{\"customer\":{\"name\":\"Ada\"}}")) {
            patch("agent", id, "\"2\"", nothing).statusCode(200).body("version", equalTo(2));
        }
        patch("agent", id, "\"2\"", "{\"subject\":null}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject"));
        patch("agent", id, "\"2\"", "{\"subject\":null,\"narrative\":\"All of it\"}")
                .statusCode(200);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        var id = register();

        patch("agent", id, null, "{\"product\":\"x\"}").statusCode(428).body("code", equalTo("VERSION_REQUIRED"));
        patch("agent", id, "\"7\"", "{\"product\":\"x\"}").statusCode(412).body("code", equalTo("STALE_VERSION"));
        patch("agent", id, "\"1\"", "{\"product\":\"x\"}").statusCode(200);
        patch("agent", id, "\"1\"", "{\"product\":\"y\"}").statusCode(412);
    }

    @Test
    void onlyWhatMayBeEditedIsTaken() {
        var id = register();

        patch("agent", id, "\"1\"", "{\"status\":\"CLOSED\"}").statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        patch("agent", id, "\"1\"", "{\"customer\":{\"externalId\":\"x\"}}").statusCode(400);
        patch("agent", id, "\"1\"", "{\"subject\":7}").statusCode(422);
        patch("agent", id, "\"1\"", "[]").statusCode(400);
        patch("agent", id, "\"1\"", "").statusCode(400);
        patch(
                        "agent",
                        id,
                        "\"1\"",
                        "{\"reach\":-1,\"region\":\"Germany\",\"customer\":{\"timeZone\":\"Mars/Olympus\"}}")
                .statusCode(422)
                .body("errors.pointer", hasItems("/reach", "/region"));
        patch("agent", id, "\"1\"", "{\"customer\":{\"timeZone\":\"Mars/Olympus\"}}")
                .statusCode(422)
                .body("errors.pointer", contains("/customer/timeZone"));
        patch("agent", id, "\"1\"", "{\"customer\":null}").statusCode(422);
        patch("auditor", id, "\"1\"", "{\"product\":\"x\"}").statusCode(403);
        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("If-Match", "\"1\"")
                .contentType("text/plain")
                .body("{}")
                .patch("/feedback/{id}", id)
                .then()
                .statusCode(415);
        Desk.act("manager", id, "withdrawal", Map.of("reason", "x"));
        patch("agent", id, "\"2\"", "{\"product\":\"x\"}").statusCode(409);
    }

    @Test
    void somebodyUnknownBecomesKnown() {
        var id = Desk.register(Map.of("channel", "PHONE", "subject", "Something"));

        patch("agent", id, "\"1\"", "{\"customer\":{\"email\":\"jo@example.com\",\"language\":\"de\"}}")
                .statusCode(200)
                .body("customer.email", equalTo("jo@example.com"));

        Desk.get("agent", id).body("customer.language", equalTo("de"));
        Desk.get("auditor", id).body("customer.email", nullValue());
    }

    @Test
    void theSameDeliveryAgainStillChangesNothingAndANewerOneOverwrites() {
        var external = UUID.randomUUID().toString();
        var body = Map.of(
                "channel",
                "CRM",
                "subject",
                "Something",
                "source",
                Map.of("system", Tokens.SOURCE, "externalId", external, "revision", 1));
        String id = Desk.post(Tokens.of("integration"), body)
                .statusCode(201)
                .extract()
                .path("id");
        patch("integration", id, "\"1\"", "{\"subject\":\"Corrected\"}").statusCode(200);

        Desk.post(Tokens.of("integration"), body)
                .statusCode(200)
                .body("receipt.result", equalTo("UNCHANGED"))
                .body("subject", equalTo("Corrected"));
        Desk.post(
                        Tokens.of("integration"),
                        Map.of(
                                "channel",
                                "CRM",
                                "subject",
                                "Newer",
                                "source",
                                Map.of("system", Tokens.SOURCE, "externalId", external, "revision", 2)))
                .statusCode(200)
                .body("subject", equalTo("Newer"));
    }

    private static String register() {
        return Desk.register(Map.of(
                "channel",
                "PHONE",
                "subject",
                "Something",
                "product",
                "Lamps",
                "category",
                "Delivery",
                "tags",
                List.of("web"),
                "customer",
                Map.of("name", "Ada", "email", "ada@example.org", "tier", "KEY_ACCOUNT")));
    }

    private static ValidatableResponse patch(String role, String id, String ifMatch, String body) {
        var request = given().auth()
                .oauth2(Tokens.of(role))
                .contentType("application/merge-patch+json")
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch("/feedback/{id}", id).then();
    }
}
