package io.redress.intake.communication;

import static io.redress.intake.testing.Events.event;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.mailer.MockMailbox;
import io.redress.intake.messaging.inbox.Inbox;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Contracts;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ComponentTest
class CustomerMailTest {

    private final SendDueMails sender;
    private final AcknowledgeAutomatically automatic;
    private final MockMailbox mailbox;
    private final Database database;
    private final Inbox inbox;
    private String address;

    CustomerMailTest(
            SendDueMails sender,
            AcknowledgeAutomatically automatic,
            MockMailbox mailbox,
            Database database,
            Inbox inbox) {
        this.sender = sender;
        this.automatic = automatic;
        this.mailbox = mailbox;
        this.database = database;
        this.inbox = inbox;
    }

    @BeforeEach
    void anEmptyMailbox() {
        database.execute("DELETE FROM acknowledgement_policy");
        sendAll();
        mailbox.clear();
        address = UUID.randomUUID() + "@example.org";
    }

    @Test
    void anAnswerGoesOutOnceInTheCustomersLanguageAndOnlyThenCountsAsTold() {
        var id = register("de-AT", "Jo <b>{reference}</b>");
        write(id, Map.of("purpose", "INFORMATION_REQUEST", "text", "Ein Foto, {name}?"))
                .statusCode(200);
        communications(id).body("items[0].delivery.state", equalTo("PENDING"));
        assertEquals(List.of("received"), events(id));

        sendAll();
        sendAll();

        var mails = mailbox.getMailsSentTo(address);
        assertEquals(1, mails.size());
        var mail = mails.getFirst();
        assertTrue(mail.getSubject().startsWith("Wir brauchen Ihre Hilfe (FB-"), mail.getSubject());
        assertTrue(mail.getText().contains("Guten Tag Jo <b>{reference}</b>,"), mail.getText());
        assertTrue(mail.getText().contains("Ein Foto, {name}?"), mail.getText());
        assertTrue(mail.getText().contains("Customer Care: care@redress.example, +49 30 5550100"), mail.getText());
        assertEquals(1, mail.getHeaders().get("X-Redress-Message").size());
        assertFalse(mail.getHeaders().containsKey("Auto-Submitted"));
        communications(id)
                .body("items[0].delivery.state", equalTo("SENT"))
                .body("items[0].delivery.sentAt", notNullValue())
                .body("items[0].language", equalTo("de-AT"))
                .body("items[0].text", equalTo(mail.getText()));
        assertEquals(List.of("received", "customer-contacted"), events(id));
        var told = database.texts(
                        "select payload from outbox where subject = ? and type like '%customer-contacted%'", id)
                .getFirst();
        assertEquals(List.of(), Contracts.faults("", "customer-contacted", told));
        assertTrue(told.contains("\"actorRole\":\"AGENT\""), told);
    }

    @Test
    void whatIsSaidAtAStepGoesOutWithIt() {
        var id = register("en", "Jo");
        Desk.act("agent", id, "acknowledgement", Map.of("channel", "EMAIL", "message", "A nice day"))
                .statusCode(200);
        Desk.act("agent", id, "plan", Map.of("text", "A new lamp", "promisedOn", "2099-01-02", "channel", "EMAIL"))
                .statusCode(200);
        Desk.act(
                        "agent",
                        id,
                        "resolution",
                        Map.of("outcome", "ANSWERED", "messageToCustomer", "It is on its way", "channel", "EMAIL"))
                .statusCode(200);

        sendAll();

        var texts = mailbox.getMailsSentTo(address).stream()
                .map(mail -> mail.getText())
                .toList();
        assertEquals(3, texts.size());
        assertTrue(texts.stream().anyMatch(text -> text.contains("A nice day")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.contains("by January 2, 2099")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.contains("It is on its way")), texts.toString());
        communications(id).body("items.purpose", contains("ACKNOWLEDGEMENT", "PLAN", "RESOLUTION"));
    }

    @Test
    void nothingIsSentWhereASourceOrAnotherChannelToldTheCustomer() {
        var id = register("en", "Jo");
        Desk.act("agent", id, "acknowledgement", Map.of("channel", "PHONE")).statusCode(200);
        write(id, Map.of("text", "Sent by hand", "alreadySent", true)).statusCode(200);
        String own = Desk.post(
                        Tokens.of("integration"),
                        Map.of("channel", "CRM", "subject", "x", "customer", Map.of("email", address)))
                .statusCode(201)
                .extract()
                .path("id");
        Desk.act("integration", own, "acknowledgement", Map.of("channel", "EMAIL"))
                .statusCode(200);

        sendAll();

        assertEquals(0, mailbox.getMailsSentTo(address).size());
        communications(id).body("items[0].delivery", nullValue()).body("items[0].text", equalTo("Sent by hand"));
    }

    @Test
    void whatNobodyCanReachOrAlreadyKnowsIsRefused() {
        var nobody = Desk.register(Map.of("channel", "PHONE", "subject", "x"));
        write(nobody, Map.of("text", "Hello")).statusCode(422).body("errors[0].code", equalTo("NO_ADDRESS"));
        var id = register("en", "Jo");
        write(id, Map.of("text", "Hello", "at", "2026-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.code", contains("SENT_NOW"));
        Desk.act(
                        "agent",
                        id,
                        "communications",
                        Map.of("direction", "OUTBOUND", "channel", "PHONE", "text", "x", "alreadySent", true))
                .statusCode(422)
                .body("errors.pointer", contains("/alreadySent"));
    }

    @Test
    void whatCannotBeDeliveredIsVisible() {
        var id = register("en", "Jo");
        write(id, Map.of("text", "Hello"));
        database.execute(
                "update customer_mail set state = 'UNDELIVERABLE', next_attempt_at = null, given_up_at = now(), problem = 'SMTP 550' where address = ?",
                address);

        sendAll();

        assertEquals(0, mailbox.getMailsSentTo(address).size());
        communications(id)
                .body("items[0].delivery.state", equalTo("UNDELIVERABLE"))
                .body("items[0].delivery.problem", equalTo("SMTP 550"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/undeliverable-messages?limit=500")
                .then()
                .statusCode(200)
                .body("items.feedbackId", hasItem(id));
    }

    @Test
    void automaticAcknowledgementsFollowThePolicyAreCompleteAndGivenOnce() {
        var before = registerOn("WEB_FORM");
        activate("[\"WEB_FORM\"]", "2000-01-01T00:00:00Z");
        activate(
                "[\"WEB_FORM\", \"CARRIER_PIGEON\"]",
                receivedAt(before).plusNanos(1_000).toString());
        var id = registerOn("WEB_FORM");
        var onThePhone = registerOn("PHONE");

        acknowledgeAll();

        Desk.get("agent", id)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("work.acknowledgements[0].automated", equalTo(true))
                .body("work.acknowledgements[0].complete", equalTo(true));
        Desk.get("agent", onThePhone).body("status", equalTo("RECEIVED"));
        Desk.get("agent", before).body("status", equalTo("RECEIVED"));
        var mails = mailbox.getMailsSentTo(address);
        assertEquals(1, mails.size());
        assertEquals(List.of("auto-generated"), mails.getFirst().getHeaders().get("Auto-Submitted"));
        assertEquals(List.of("received", "acknowledged", "customer-contacted"), events(id));
    }

    @Test
    void aPolicyThatNamesNoChannelEndsThem() {
        activate("[]", "2000-01-01T00:00:00Z");
        var id = registerOn("WEB_FORM");

        acknowledgeAll();

        Desk.get("agent", id).body("status", equalTo("RECEIVED"));
    }

    @Test
    void anAcknowledgementThatCannotBeWrittenHoldsUpNoOther() {
        database.execute("INSERT INTO message_template (purpose, language, channel, version, subject, body, author, at)"
                + " VALUES ('ACKNOWLEDGEMENT', 'xx', 'EMAIL', 1, 'x', '{nobody.knows}', 'test', now())");
        try {
            activate("[\"EMAIL\"]", "2000-01-01T00:00:00Z");
            var stuck = register("xx", "Jo");
            var next = register("en", "Jo");

            acknowledgeAll();

            Desk.get("agent", stuck).body("status", equalTo("RECEIVED"));
            Desk.get("agent", next).body("status", equalTo("ACKNOWLEDGED"));
        } finally {
            database.execute("DELETE FROM message_template WHERE language = 'xx'");
        }
    }

    @Test
    void aRaiseThatTheCustomerIsToKnowOfIsToldOnce() {
        var id = register("en", "Jo");
        var raised = Contracts.example("escalation", "raised")
                .replaceFirst("\"feedbackId\": \"[^\"]*\"", "\"feedbackId\": \"" + id + "\"")
                .replaceFirst(",\\s*\"basedOn\": \\[[^]]*]", "");
        var silent = raised.replace("\"notifyCustomer\": true", "\"notifyCustomer\": false");

        inbox.receive(List.of(event("redress.escalation.raised.v1", id, 1, raised)));
        inbox.receive(List.of(event("redress.escalation.raised.v1", id, 1, raised)));
        inbox.receive(List.of(event("redress.escalation.raised.v1", id, 2, silent)));
        sendAll();

        var mails = mailbox.getMailsSentTo(address);
        assertEquals(1, mails.size());
        assertTrue(
                mails.getFirst().getText().contains("Executive Office"),
                mails.getFirst().getText());
        communications(id).body("items", hasSize(1)).body("items[0].escalationId", notNullValue());
    }

    @Test
    void whomMailDoesNotReachIsNotAcknowledgedAndHoldsUpNobody() {
        activate("[\"EMAIL\"]", Instant.now().minusSeconds(60).toString());
        var own = Desk.register(
                Map.of("channel", "EMAIL", "subject", "x", "customer", Map.of("email", "Care@redress.example")));
        var broken = register("en", "Jo");
        var rules = database.texts("select rules from feedback where id = ?::uuid", broken)
                .getFirst();
        database.execute("update feedback set rules = '\"nonsense\"' where id = ?::uuid", broken);
        try {
            var sound = register("en", "Jo");

            acknowledgeAll();

            Desk.get("agent", sound).body("status", equalTo("ACKNOWLEDGED"));
            Desk.get("agent", own).body("status", equalTo("RECEIVED"));
            assertEquals(List.of("received"), events(own));
        } finally {
            database.execute("update feedback set rules = ?::jsonb where id = ?::uuid", rules, broken);
        }
    }

    @Test
    void mailWhoseLeavingCannotBeToldOfIsSentOnce() {
        var id = register("en", "Jo");
        write(id, Map.of("text", "Once")).statusCode(200);
        var rules = database.texts("select rules from feedback where id = ?::uuid", id)
                .getFirst();
        database.execute("update feedback set rules = '\"nonsense\"' where id = ?::uuid", id);
        try {
            for (var i = 0; i < 3; i++) {
                sendAll();
                database.execute("update customer_mail set next_attempt_at = now() where address = ?", address);
            }
            assertEquals(1, mailbox.getMailsSentTo(address).size());
            assertEquals(List.of("received"), events(id));
        } finally {
            database.execute("update feedback set rules = ?::jsonb where id = ?::uuid", rules, id);
        }

        sendAll();

        assertEquals(1, mailbox.getMailsSentTo(address).size());
        assertEquals(List.of("received", "customer-contacted"), events(id));
        communications(id).body("items[0].delivery.state", equalTo("SENT"));
    }

    private void acknowledgeAll() {
        while (automatic.acknowledge() > 0) {
            sendAll();
        }
        sendAll();
    }

    private void activate(String channels, String effectiveAt) {
        var policy = UUID.randomUUID().toString();
        var activated = Contracts.example("sla", "sla-policy-activated")
                .replaceFirst("\"effectiveAt\": \"[^\"]*\"", "\"effectiveAt\": \"" + effectiveAt + "\"")
                .replaceFirst(
                        "\"automaticAcknowledgementChannels\": \\[[^]]*]",
                        "\"automaticAcknowledgementChannels\": " + channels);
        inbox.receive(List.of(event("redress.sla.sla-policy-activated.v1", policy, 1, activated)));
    }

    private static Instant receivedAt(String id) {
        return Instant.parse(Desk.get("agent", id).extract().<String>path("receivedAt"));
    }

    private void sendAll() {
        while (sender.send(() -> false) > 0) {
            database.count("select count(*) from customer_mail");
        }
    }

    private String register(String language, String name) {
        return Desk.register(Map.of(
                "channel",
                "EMAIL",
                "subject",
                "Something",
                "severity",
                "MINOR",
                "customer",
                Map.of("email", address, "language", language, "name", name)));
    }

    private String registerOn(String channel) {
        return Desk.register(Map.of("channel", channel, "subject", "Something", "customer", Map.of("email", address)));
    }

    private static ValidatableResponse write(String id, Map<String, Object> fields) {
        var body = new HashMap<String, Object>(Map.of("direction", "OUTBOUND", "channel", "EMAIL"));
        body.putAll(fields);
        return Desk.act("agent", id, "communications", body);
    }

    private static ValidatableResponse communications(String id) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}/communications", id)
                .then()
                .statusCode(200);
    }

    private List<String> events(String id) {
        return database.texts("select split_part(type, '.', 3) from outbox where subject = ? order by sequence", id);
    }
}
