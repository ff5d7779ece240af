package io.redress.intake.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.communication.MailRoom;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Contracts;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ComponentTest
class SurveyTest {

    private final Customer customer;
    private final SendInvitations invitations;
    private final MailRoom mails;
    private final Database database;

    SurveyTest(Customer customer, SendInvitations invitations, MailRoom mails, Database database) {
        this.customer = customer;
        this.invitations = invitations;
        this.mails = mails;
        this.database = database;
    }

    @Test
    void whoGotAnAnswerIsInvitedOnceInTheirLanguage() {
        var id = customer.resolved("de-AT");

        customer.invite();
        customer.invite();

        assertEquals(1, customer.mails().size());
        var mail = customer.mails().getFirst();
        assertTrue(mail.getSubject().startsWith("Wie waren wir? (FB-"), mail.getSubject());
        assertEquals(List.of("auto-generated"), mail.getHeaders().get("Auto-Submitted"));
        assertEquals(List.of("received", "acknowledged", "resolved", "customer-contacted", "survey-sent"), events(id));
        var sent = database.texts("select payload from outbox where subject = ? and type like '%survey-sent%'", id)
                .getFirst();
        assertEquals(List.of(), Contracts.faults("", "survey-sent", sent));
        look(customer.token())
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("RateLimit", notNullValue())
                .body("language", equalTo("de"))
                .body("questions.name", contains("csat", "processScore", "ces", "nps"))
                .body("questions[0].text", equalTo("Wie zufrieden sind Sie mit unserer Antwort?"))
                .body("expiresAt", notNullValue());
    }

    @Test
    void theLinkIsKnownToTheCustomerOnly() {
        var id = customer.resolved("en");
        customer.invite();
        var token = customer.token();

        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/feedback/{id}/communications", id)
                .then()
                .body("items[0].purpose", equalTo("SURVEY"));
        var stored = String.join(" ", database.texts("select text from communication where feedback_id = ?::uuid", id))
                + String.join(" ", database.texts("select c::text from customer_link c"))
                + String.join(" ", database.texts("select k::text from idempotency_key k"));
        assertFalse(stored.contains(token), stored);
    }

    @Test
    void anAnswerIsKeptOnceAndLookingAnswersNothing() {
        var id = customer.resolved("en");
        customer.invite();
        var token = customer.token();
        look(token).statusCode(200);
        look(token).statusCode(200);
        assertFalse(events(id).contains("satisfaction-recorded"));

        var key = UUID.randomUUID().toString();
        var answer = Map.of("csat", 5, "ces", 7, "nps", 10, "processScore", 4, "comment", "Thanks");
        answer(token, key, answer)
                .statusCode(200)
                .body("satisfied", equalTo(true))
                .body("reopened", equalTo(false))
                .body("status", equalTo("RESOLVED"));
        answer(token, key, answer).statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        answer(token, UUID.randomUUID().toString(), Map.of("csat", 1))
                .statusCode(410)
                .body("code", equalTo("ALREADY_ANSWERED"));
        answer(token, null, Map.of("csat", 1)).statusCode(410);
        look(token).statusCode(410).body("code", equalTo("ALREADY_ANSWERED"));

        Desk.get("agent", id)
                .body("work.satisfaction.csat", contains(5))
                .body("work.satisfaction[0].channel", equalTo("SURVEY"))
                .body("work.satisfaction[0].comment", equalTo("Thanks"));
        var recorded = database.texts(
                        "select payload from outbox where subject = ? and type like '%satisfaction-recorded%'", id)
                .getFirst();
        assertEquals(List.of(), Contracts.faults("", "satisfaction-recorded", recorded));
        assertTrue(recorded.contains("\"actorRole\":\"CUSTOMER\"") && recorded.contains("surveyId"), recorded);
    }

    @Test
    void whoIsNotSatisfiedOpensItAgainAndIsAskedAnewAboutTheNextAnswer() {
        var id = customer.resolved("en");
        customer.invite();
        var first = customer.token();

        answer(first, null, Map.of("csat", 1, "reopen", true))
                .statusCode(200)
                .body("reopened", equalTo(true))
                .body("status", equalTo("REOPENED"));

        Desk.get("agent", id).body("status", equalTo("REOPENED")).body("cycle", equalTo(2));
        var reopened = database.texts("select payload from outbox where subject = ? and type like '%reopened%'", id)
                .getFirst();
        assertEquals(List.of(), Contracts.faults("", "reopened", reopened));
        assertTrue(reopened.contains("\"reasonCode\":\"UNSATISFIED\""), reopened);
        assertTrue(reopened.contains("\"actorRole\":\"CUSTOMER\""), reopened);
        customer.invite();
        assertEquals(1, customer.mails().size());

        Desk.act("agent", id, "resolution", Map.of("outcome", "ANSWERED")).statusCode(200);
        customer.invite();
        assertEquals(2, customer.mails().size());
        answer(customer.token(), null, Map.of("csat", 5)).statusCode(200);
        answer(first, null, Map.of("csat", 5)).statusCode(410);
    }

    @Test
    void whatWasOpenedAgainSinceIsNotAskedAbout() {
        var early = customer.resolved("en");
        Desk.act("manager", early, "reopening", Map.of("reason", "x")).statusCode(200);
        customer.invite();
        assertEquals(0, customer.mails().size());

        var late = customer.resolved("en");
        customer.invite();
        var token = customer.token();
        Desk.act("manager", late, "reopening", Map.of("reason", "x")).statusCode(200);
        look(token).statusCode(410).body("code", equalTo("NO_LONGER_ASKED"));
        answer(token, null, Map.of("csat", 1)).statusCode(410).body("code", equalTo("NO_LONGER_ASKED"));
    }

    @Test
    void anInvitationThatWasHeldUpDoesNotLeaveOnceNobodyAsksAnyMore() {
        var reopened = customer.resolved("en");
        var told = customer.resolved("en");
        while (invitations.send() > 0) {
            // The mail server is away.
        }
        Desk.act("manager", reopened, "reopening", Map.of("reason", "x")).statusCode(200);
        Desk.act("agent", told, "satisfaction", Map.of("channel", "PHONE", "csat", 4))
                .statusCode(200);

        mails.sendAll();
        mails.sendAll();

        assertEquals(0, customer.mails().size());
        for (var id : List.of(reopened, told)) {
            assertEquals(
                    List.of("DROPPED"), database.texts("select state from survey where feedback_id = ?::uuid", id));
            assertFalse(events(id).contains("survey-sent") || events(id).contains("customer-contacted"), id);
            given().auth()
                    .oauth2(Tokens.of("agent"))
                    .get("/feedback/{id}/communications", id)
                    .then()
                    .body("items.find { it.purpose == 'SURVEY' }.delivery.state", equalTo("DROPPED"));
        }

        Desk.act("agent", reopened, "resolution", Map.of("outcome", "ANSWERED")).statusCode(200);
        customer.invite();
        assertEquals(1, customer.mails().size());
    }

    @Test
    void nobodyIsAskedWhomMailDoesNotReachOrWhoHasSaidItAlready() {
        var anonymous = Desk.register(Map.of("channel", "PHONE", "subject", "x", "severity", "MINOR"));
        Desk.act("agent", anonymous, "resolution", Map.of("outcome", "ANSWERED"))
                .statusCode(200);
        String own = Desk.post(
                        Tokens.of("integration"),
                        Map.of("channel", "CRM", "subject", "x", "customer", Map.of("email", customer.address())))
                .statusCode(201)
                .extract()
                .path("id");
        Desk.act("integration", own, "resolution", Map.of("outcome", "ANSWERED"))
                .statusCode(200);
        var told = customer.resolved("en");
        Desk.act("agent", told, "satisfaction", Map.of("channel", "PHONE", "csat", 4))
                .statusCode(200);

        customer.invite();

        assertEquals(0, customer.mails().size());
        for (var id : List.of(anonymous, own)) {
            assertEquals(0, database.count("select count(*) from survey where feedback_id = ?::uuid", id));
        }
        assertEquals(List.of("DROPPED"), database.texts("select state from survey where feedback_id = ?::uuid", told));
    }

    @Test
    void linksThatDoNotHoldSayOnlyWhatTheirHolderMayKnow() {
        look("x").statusCode(404).body("code", equalTo("NOT_FOUND"));
        look("A".repeat(43)).statusCode(404);
        answer("A".repeat(43), null, Map.of("csat", 1)).statusCode(404);
        customer.resolved("en");
        customer.invite();
        var token = customer.token();
        database.execute(
                "update customer_link set expires_at = now() - interval '1 second' where survey_id in"
                        + " (select s.id from survey s join feedback f on f.id = s.feedback_id join customer c on c.id = f.customer_id where c.email = ?)",
                customer.address());

        look(token).statusCode(410).body("code", equalTo("LINK_EXPIRED"));
        answer(token, null, Map.of("csat", 1)).statusCode(410).body("code", equalTo("LINK_EXPIRED"));
    }

    @Test
    void whatIsNoAnswerIsRefusedAndMayBeCorrected() {
        customer.resolved("en");
        customer.invite();
        var token = customer.token();

        answer(token, null, Map.of()).statusCode(422).body("errors[0].pointer", equalTo("/csat"));
        answer(token, null, Map.of("csat", 0, "ces", 8, "nps", -1, "processScore", 6, "comment", "x".repeat(10_001)))
                .statusCode(422)
                .body("errors.pointer", hasItems("/csat", "/ces", "/nps", "/processScore", "/comment"));
        answer(token, null, Map.of("csat", "five")).statusCode(400);
        answer(token, null, Map.of("stars", 5)).statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        answer(token, null, Map.of("csat", 5, "reopen", true)).statusCode(422);
        given().contentType(ContentType.TEXT)
                .body("csat=5")
                .post("/surveys/{token}", token)
                .then()
                .statusCode(415);
        answer(token, null, Map.of("csat", 5)).statusCode(200);
    }

    @Test
    void aLinkIsNotFollowedWithoutLimit() {
        customer.resolved("en");
        customer.invite();
        var token = customer.token();
        var statuses = IntStream.range(0, 40)
                .mapToObj(i -> look(token).extract().statusCode())
                .toList();

        assertTrue(statuses.contains(429), statuses.toString());
        look(token).statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void anInvitationThatCannotBeWrittenHoldsUpNoOther() {
        database.execute("INSERT INTO message_template (purpose, language, channel, version, subject, body, author, at)"
                + " VALUES ('SURVEY', 'xx', 'EMAIL', 1, 'x', '{nobody.knows}', 'test', now())");
        try {
            var stuck = customer.resolved("xx");
            customer.resolved("en");

            customer.invite();

            assertEquals(1, customer.mails().size());
            assertEquals(
                    List.of("PLANNED true"),
                    database.texts(
                            "select state || ' ' || (due_at > now())::text from survey where feedback_id = ?::uuid",
                            stuck));
        } finally {
            database.execute("DELETE FROM message_template WHERE language = 'xx'");
        }
    }

    @Test
    void anInvitationHasItsLink() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("subject", "How did we do?", "body", "Tell us, {name}"))
                .post("/message-templates/SURVEY/fr/EMAIL/versions")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("LINK_MISSING"));
    }

    @Test
    void agentsDoNotInviteByHand() {
        var id = customer.resolved("en");

        Desk.act(
                        "agent",
                        id,
                        "communications",
                        Map.of("direction", "OUTBOUND", "channel", "EMAIL", "purpose", "SURVEY", "text", "x"))
                .statusCode(422)
                .body("errors[0].code", equalTo("SENT_BY_ITSELF"));
    }

    private static ValidatableResponse look(String token) {
        return given().get("/surveys/{token}", token).then();
    }

    private static ValidatableResponse answer(String token, String key, Map<String, ?> answer) {
        var request = given().contentType(ContentType.JSON).body(answer);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/surveys/{token}", token).then();
    }

    private List<String> events(String id) {
        return database.texts("select split_part(type, '.', 3) from outbox where subject = ? order by sequence", id);
    }
}
