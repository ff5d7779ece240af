package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
class MergeFeedbackTest {

    private final Database database;

    MergeFeedbackTest(Database database) {
        this.database = database;
    }

    @Test
    void theSurvivorCountsAsReceivedWhenTheEarlierOneWas() {
        var survivor =
                said("Lamp broken", Map.of("externalId", UUID.randomUUID().toString()));
        String earlier = Desk.post(
                        Tokens.of("integration"),
                        Map.of("channel", "CRM", "subject", "Lamp", "receivedAt", "2026-01-05T10:00:00Z"))
                .statusCode(201)
                .extract()
                .path("id");
        String reference = Desk.get("agent", survivor).extract().path("reference");

        Desk.act("manager", earlier, "merge", Map.of("into", survivor, "reason", "Sent twice"))
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("version", equalTo(2))
                .body("work.mergedInto.feedbackId", equalTo(survivor))
                .body("work.mergedInto.reference", equalTo(reference))
                .body("work.mergedInto.reason", equalTo("Sent twice"))
                .body("allowedActions.findAll { it.allowed }.size()", equalTo(0));

        Desk.get("agent", survivor)
                .body("status", equalTo("RECEIVED"))
                .body("version", equalTo(2))
                .body("receivedAt", equalTo("2026-01-05T10:00:00Z"))
                .body("work.mergedInto", nullValue())
                .body("work.absorbed.feedbackId", contains(earlier));
        assertEquals(List.of("received", "merged"), events(earlier));
        assertEquals(List.of("received", "absorbed"), events(survivor));
        assertEquals(
                List.of("receive", "absorb"),
                database.texts(
                        "select action from feedback_history where feedback_id = ?::uuid order by version", survivor));
    }

    @Test
    void anIntegrationDoesNotHearOfFeedbackFromOtherSources() {
        String own = Desk.post(Tokens.of("integration"), Map.of("channel", "CRM", "subject", "Lamp"))
                .statusCode(201)
                .extract()
                .path("id");
        var foreign = said("Lamp", Map.of());
        var survivor = said("Lamp", Map.of());
        Desk.act("manager", foreign, "merge", Map.of("into", own, "reason", "Both"))
                .statusCode(200);
        Desk.get("integration", own).statusCode(200).body("work.absorbed", empty());
        given().auth()
                .oauth2(Tokens.of("integration"))
                .get("/feedback/{id}/history", own)
                .then()
                .body(
                        "items.reason",
                        contains(nullValue(), equalTo("takes the place of feedback from another source")));

        Desk.act("manager", own, "merge", Map.of("into", survivor, "reason", "All of them"))
                .statusCode(200)
                .body("work.mergedInto.feedbackId", equalTo(survivor))
                .body("work.mergedInto.sourceSystem", nullValue());

        Desk.get("integration", own).body("status", equalTo("MERGED")).body("work.mergedInto", nullValue());
    }

    @Test
    void aWaitEndsWithTheMerge() {
        var survivor = said("Lamp", Map.of());
        var id = said("Lamp", Map.of());
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
                        "?",
                        "awaitingReply",
                        true,
                        "reasonCode",
                        "CUSTOMER_DECISION"));

        Desk.act("manager", id, "merge", Map.of("into", survivor, "reason", "x"))
                .statusCode(200)
                .body("awaitingCustomer", equalTo(false))
                .body("work.waits[0].endedBy", equalTo("MERGED"));

        assertEquals(List.of("received", "customer-contacted", "wait-started", "wait-ended", "merged"), events(id));
    }

    @Test
    void feedbackMergesOnlyIntoOtherOpenFeedback() {
        var id = said("Lamp", Map.of());
        var closed = said("Lamp", Map.of());
        Desk.act("manager", closed, "withdrawal", Map.of("reason", "x"));

        refused(id, id, "SAME_FEEDBACK");
        refused(id, UUID.randomUUID().toString(), "NOT_FOUND");
        refused(id, closed, "NOT_OPEN");
        Desk.act("manager", closed, "merge", Map.of("into", id, "reason", "x"))
                .statusCode(409)
                .body("detail", containsString("it is WITHDRAWN, not open"));
        Desk.act("agent", id, "merge", Map.of("into", closed, "reason", "x")).statusCode(403);
        Desk.act("manager", id, "merge", Map.of("into", "abc")).statusCode(422);
        assertEquals(List.of("received"), events(id));
    }

    private static void refused(String id, String into, String code) {
        Desk.act("manager", id, "merge", Map.of("into", into, "reason", "x"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/into"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void similarOpenFeedbackOfTheSameCustomerIsOffered() {
        var ada = UUID.randomUUID().toString();
        var customer = Map.of("externalId", ada);
        var id = said("The lamp arrived broken yesterday", customer);
        var same = said("My lamp arrived broken", customer);
        said("Invoice shows another address", customer);
        said(
                "The lamp arrived broken yesterday",
                Map.of("externalId", UUID.randomUUID().toString()));
        var withdrawn = said("The lamp arrived broken yesterday", customer);
        Desk.act("manager", withdrawn, "withdrawal", Map.of("reason", "x"));

        duplicates("auditor", id)
                .statusCode(200)
                .body("items.id", contains(same))
                .body("items[0].subject", equalTo("My lamp arrived broken"))
                .body("items[0].status", equalTo("RECEIVED"))
                .body("items[0].sameProduct", equalTo(false));
        duplicates("agent", said("Alone", Map.of())).body("items", hasSize(0));
    }

    @Test
    void whoWritesWithoutANumberIsKnownByTheAddressAndOneProductIsEnough() {
        var address = UUID.randomUUID() + "@example.org";
        var id = Desk.register(Map.of(
                "channel", "EMAIL", "subject", "Broken", "product", "Lamps", "customer", Map.of("email", address)));
        var other = Desk.register(Map.of(
                "channel",
                "EMAIL",
                "subject",
                "Where is it",
                "product",
                "Lamps",
                "customer",
                Map.of("email", address.toUpperCase(java.util.Locale.ROOT))));

        duplicates("agent", id).body("items.id", contains(other)).body("items[0].sameProduct", equalTo(true));
        duplicates("integration", id).statusCode(404);
    }

    private static ValidatableResponse duplicates(String role, String id) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get("/feedback/{id}/duplicates", id)
                .then();
    }

    private static String said(String subject, Map<String, String> customer) {
        return Desk.register(Map.of("channel", "PHONE", "subject", subject, "customer", customer));
    }

    private List<String> events(String id) {
        return database.texts("select split_part(type, '.', 3) from outbox where subject = ? order by sequence", id);
    }
}
