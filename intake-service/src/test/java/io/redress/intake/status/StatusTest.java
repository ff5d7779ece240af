package io.redress.intake.status;

import static io.redress.intake.testing.Events.event;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.communication.MailRoom;
import io.redress.intake.messaging.inbox.Inbox;
import io.redress.intake.survey.Customer;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Contracts;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ComponentTest
class StatusTest {

    private final Customer customer;
    private final MailRoom mails;
    private final Inbox inbox;
    private final Database database;

    StatusTest(Customer customer, MailRoom mails, Inbox inbox, Database database) {
        this.customer = customer;
        this.mails = mails;
        this.inbox = inbox;
        this.database = database;
    }

    @Test
    void theAcknowledgementCarriesALinkThatShowsHowItStands() {
        var id = customer.register("de-AT");
        Desk.act("agent", id, "acknowledgement", Map.of("channel", "EMAIL", "message", "Wir rufen morgen an"))
                .statusCode(200);
        mails.sendAll();
        var token = customer.token();

        look(token)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("RateLimit", notNullValue())
                .body("reference", notNullValue())
                .body("language", equalTo("de"))
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("text", equalTo("Wir haben Ihre Nachricht und gehen ihr nach."))
                .body("due", empty())
                .body("lastMessage.channel", equalTo("EMAIL"))
                .body("lastMessage.text", containsString("Wir rufen morgen an"))
                .body("lastMessage.text", not(containsString("status-link")))
                .body("lastMessage.text", not(containsString(token)));
        assertFalse(
                String.join(" ", database.texts("select c::text from communication c"))
                        .contains(token),
                "the link is known to the customer only");
    }

    @Test
    void itShowsPromisesAndDatesAndNothingElse() {
        var id = customer.register("en");
        inbox.receive(List.of(event("redress.sla.clock-started.v1", id, 1, clock(id))));
        Desk.act("agent", id, "plan", Map.of("text", "A new lamp", "promisedOn", "2099-01-02", "channel", "PHONE"))
                .statusCode(200);
        Desk.act("agent", id, "handling-steps", Map.of("type", "VERIFICATION", "findings", "They broke it themselves"))
                .statusCode(200);

        var page = look(Customer.statusToken(id));

        page.statusCode(200)
                .body("promisedOn", equalTo("2099-01-02"))
                .body("due.target", contains("RESOLUTION"))
                .body("due[0].text", equalTo("Our answer to your matter"))
                .body("due[0].dueAt", notNullValue())
                .body("lastMessage", nullValue());
        var text = page.extract().asString();
        for (var hidden : List.of(customer.address(), "Ada", "Secret subject", "They broke", "local-agent", id)) {
            assertFalse(text.contains(hidden), hidden + " in " + text);
        }
    }

    @Test
    void itFollowsTheMatterToItsEnd() {
        var id = customer.register("en");
        var token = Customer.statusToken(id);
        look(token).body("status", equalTo("RECEIVED")).body("text", containsString("has arrived"));
        Desk.act(
                        "agent",
                        id,
                        "communications",
                        Map.of(
                                "direction", "OUTBOUND",
                                "channel", "PHONE",
                                "text", "Which lamp is it?",
                                "awaitingReply", true,
                                "reasonCode", "INFORMATION_REQUESTED"))
                .statusCode(200);
        look(token)
                .body("awaitingCustomer", equalTo(true))
                .body("text", equalTo("We need your answer to go on."))
                .body("lastMessage.text", equalTo("Which lamp is it?"));
        Desk.act("agent", id, "resolution", Map.of("outcome", "ANSWERED")).statusCode(200);
        look(token)
                .body("status", equalTo("RESOLVED"))
                .body("resolvedAt", notNullValue())
                .body("awaitingCustomer", equalTo(false));
    }

    @Test
    void linksAreRevokedAndExpire() {
        var id = customer.register("en");
        var first = Customer.statusToken(id);
        var second = Customer.statusToken(id);
        look(first).statusCode(200);

        revoke("agent", id, null).statusCode(428);
        revoke("agent", id, "\"7\"").statusCode(412);
        revoke("auditor", id, "\"1\"").statusCode(403);
        revoke("agent", id, "\"1\"").statusCode(204);

        look(first).statusCode(404).body("code", equalTo("NOT_FOUND"));
        look(second).statusCode(404);
        var third = Customer.statusToken(id);
        look(third).statusCode(200);
        database.execute(
                "update customer_link set expires_at = now() - interval '1 second' where feedback_id = ?::uuid", id);
        look(third).statusCode(410).body("code", equalTo("LINK_EXPIRED"));
        look("A".repeat(43)).statusCode(404);
    }

    @Test
    void aRepeatedRequestDoesNotShowTheLinkAgain() {
        var id = customer.register("en");
        var key = UUID.randomUUID().toString();

        Customer.linkTo(id, key).statusCode(201).body("url", containsString("/status/"));
        Customer.linkTo(id, key)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("url", nullValue())
                .body("expiresAt", notNullValue());

        assertEquals(1, database.count("select count(*) from customer_link where feedback_id = ?::uuid", id));
    }

    @Test
    void nobodyAsksWithoutLimit() {
        var token = Customer.statusToken(customer.register("en"));

        var statuses = IntStream.range(0, 40)
                .mapToObj(i -> look(token).extract().statusCode())
                .toList();

        assertTrue(statuses.contains(429), statuses.toString());
        look(token).statusCode(429).header("Retry-After", notNullValue());
    }

    private static String clock(String id) {
        return Contracts.example("sla", "clock-started")
                .replaceFirst("\"feedbackId\": \"[^\"]*\"", "\"feedbackId\": \"" + id + "\"")
                .replaceFirst("\"clockId\": \"[^\"]*\"", "\"clockId\": \"" + UUID.randomUUID() + "\"")
                .replaceFirst("\"target\": \"[^\"]*\"", "\"target\": \"RESOLUTION\"")
                .replaceFirst(",\\s*\"basedOn\": \\[[^]]*]", "");
    }

    private static ValidatableResponse revoke(String role, String id, String ifMatch) {
        var request = given().auth().oauth2(Tokens.of(role));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.delete("/feedback/{id}/status-link", id).then();
    }

    private static ValidatableResponse look(String token) {
        return given().get("/status/{token}", token).then();
    }
}
