package io.redress.intake.privacy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class ExportTest {

    private final Database database;
    private final String email = UUID.randomUUID() + "@example.org";

    ExportTest(Database database) {
        this.database = database;
    }

    @Test
    void everythingAboutAPersonIsInOneDocument() {
        var numbered = register(Map.of("externalId", UUID.randomUUID().toString(), "name", "Jo", "email", email));
        var bare = register(Map.of("email", email.toUpperCase()));
        var foreign = register(Map.of("email", "x" + email));
        Desk.act("agent", numbered, "handling-steps", Map.of("type", "VERIFICATION", "findings", "Looked at it"))
                .statusCode(200);
        Desk.act(
                        "manager",
                        numbered,
                        "resolution",
                        Map.of(
                                "outcome",
                                "UPHELD",
                                "correctiveActions",
                                List.of(Map.of("description", "Stronger boxes"))))
                .statusCode(200);

        var document = export("admin", customerOf(numbered)).statusCode(200);

        document.header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", equalTo("no-store"))
                .body("complete", equalTo(true))
                .body("records.customer.email", contains(email, email.toUpperCase()))
                .body("feedback.feedback.id", containsInAnyOrder(numbered, bare))
                .body(
                        "feedback.find { it.feedback.id == '" + numbered + "' }.handlingSteps.findings",
                        contains("Looked at it"))
                .body(
                        "feedback.find { it.feedback.id == '" + numbered + "' }.correctiveActions.description",
                        contains("Stronger boxes"))
                .body("feedback.find { it.feedback.id == '" + numbered + "' }.history", hasSize(4))
                .body(
                        "feedback.find { it.feedback.id == '" + numbered + "' }.elsewhere.sla",
                        equalTo("/feedback/" + numbered + "/clocks"))
                .body("feedback[0].feedback.narrative", equalTo("Said \"so\""))
                .body("feedback[0].feedback.fingerprint", nullValue())
                .body("history.action", contains("EXPORT"));
        assertEquals(-1, document.extract().asString().indexOf(foreign));
    }

    @Test
    void filesAreNamedAndDownloadedOneByOne() {
        var id = register(Map.of("email", email));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/octet-stream")
                .queryParam("name", "order.txt")
                .body("What I ordered".getBytes(StandardCharsets.UTF_8))
                .post("/feedback/{id}/attachments", id)
                .then()
                .statusCode(201);

        export("admin", customerOf(id))
                .statusCode(200)
                .body("feedback[0].attachments.fileName", contains("order.txt"))
                .body("feedback[0].attachments[0].id", notNullValue())
                .body("feedback[0].attachments[0].content", nullValue());
    }

    @Test
    void thatItWasAskedForIsInTheHistory() {
        var customer = customerOf(register(Map.of("email", email)));
        export("manager", customer).statusCode(200);
        export("agent", customer).statusCode(403);
        export("auditor", customer).statusCode(403);
        export("manager", UUID.randomUUID().toString()).statusCode(404);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/customers/{id}/history", customer)
                .then()
                .statusCode(200)
                .body("items.action", contains("EXPORT"))
                .body("items[0].actor", containsString("local-manager"));
    }

    @Test
    void manyPiecesAllComeOnce() {
        String first = null;
        for (var i = 0; i < 3; i++) {
            first = register(Map.of("email", email));
        }
        var customer = customerOf(first);
        database.execute("""
                insert into feedback (id, reference, version, status, status_since, cycle, historical, source_system, fingerprint, customer_id, channel,
                    subject, tags, kind, severity, topics, needs_review, rule_set, rules, received_at, recorded_at)
                select uuidv7(), 'EXP-' || ? || '-' || n, 1, 'CLOSED', recorded_at, 1, false, source_system, fingerprint, customer_id, channel,
                    'Piece ' || n, tags, kind, severity, topics, needs_review, rule_set, rules, received_at, recorded_at
                from feedback, generate_series(1, 120) n where id = ?::uuid
                """, customer, first);

        List<String> ids = export("admin", customer)
                .statusCode(200)
                .body("complete", equalTo(true))
                .extract()
                .path("feedback.feedback.id");

        assertEquals(123, ids.size());
        assertEquals(123, new HashSet<>(ids).size());
    }

    @Test
    void aDeliveryIsInItUnlessItHoldsWhatOthersSent() {
        var name = "sender-" + UUID.randomUUID();
        var path = channel(name);
        deliver(path, "[{\"id\":1,\"text\":\"Mine\",\"from\":\"%s\"}]".formatted(email));
        deliver(
                path,
                "[{\"id\":2,\"text\":\"Mine\",\"from\":\"%1$s\"},{\"id\":3,\"text\":\"Theirs\",\"from\":\"x%1$s\"}]"
                        .formatted(email));
        var mine = database.texts(
                        "select f.customer_id from feedback f join channel_item i on i.feedback_id = f.id where i.channel = ?"
                                + " order by f.id limit 1",
                        name)
                .getFirst();

        export("admin", mine)
                .body("feedback", hasSize(2))
                .body("deliveries", hasSize(1))
                .body("deliveries[0].channel", equalTo(name))
                .body("deliveries[0].bodyBase64", not(empty()));
    }

    private static String channel(String name) {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "sourceSystem",
                        name,
                        "items",
                        "$",
                        "fields",
                        Map.of(
                                "source.externalId", Map.of("from", "$string(id)"),
                                "channel", Map.of("value", "CHAT"),
                                "narrative", Map.of("from", "text"),
                                "customer.email", Map.of("from", "from"))))
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

    private static void deliver(String path, String body) {
        given().contentType(ContentType.JSON).body(body).post(path).then().statusCode(200);
    }

    private static String register(Map<String, ?> customer) {
        return Desk.register(
                Map.of("channel", "PHONE", "kind", "QUESTION", "narrative", "Said \"so\"", "customer", customer));
    }

    private static ValidatableResponse export(String role, String customer) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get("/customers/{id}/export", customer)
                .then();
    }

    private String customerOf(String id) {
        return database.texts("select customer_id from feedback where id = ?::uuid", id)
                .getFirst();
    }
}
