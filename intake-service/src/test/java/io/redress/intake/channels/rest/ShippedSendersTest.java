package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.SIGNING_SECRET;
import static io.redress.intake.channels.rest.Sender.base64;
import static io.redress.intake.channels.rest.Sender.deliver;
import static io.redress.intake.channels.rest.Sender.payload;
import static io.redress.intake.channels.rest.Sender.raw;
import static io.redress.intake.channels.rest.Sender.signsWith;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The senders of payloads.md, each with its payload, its signature and its habits. */
@ComponentTest
class ShippedSendersTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final InstantSource time;
    private final Database database;

    ShippedSendersTest(InstantSource time, Database database) {
        this.time = time;
        this.database = database;
    }

    @Test
    void zendeskSignsItsEvents() {
        var id = unique();
        signsWith("zendesk", SIGNING_SECRET);
        var body = payload("zendesk.json", Map.of("id", id, "event", unique(), "updated", "2026-11-20T10:15:00Z"));
        var timestamp = time.instant().toString();

        var delivered = raw(JSON, body)
                .header("X-Zendesk-Webhook-Signature", base64("HmacSHA256", SIGNING_SECRET, timestamp + body))
                .header("X-Zendesk-Webhook-Signature-Timestamp", timestamp)
                .post("/channels/zendesk/deliveries")
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("items.outcome", contains("CREATED"));

        feedbackOf(delivered, 0)
                .body("source.system", equalTo("zendesk"))
                .body("source.externalId", equalTo(id))
                .body("channel", equalTo("CRM"))
                .body("subject", equalTo("Lamp arrived broken"))
                .body("narrative", equalTo("The parcel was open & the lamp in pieces."))
                .body("classification.kind", equalTo("COMPLAINT"))
                .body("classification.claimedSeverity", equalTo("MODERATE"))
                .body("tags", contains("delivery", "lamp"))
                .body("customer.externalId", equalTo("8447388090494"))
                .body("occurredAt", equalTo("2026-11-20T10:15:00Z"));
    }

    @Test
    void zendeskInWhateverOrderSettlesOnTheNewest() {
        var id = unique();
        var path = Sender.address("zendesk");
        var older = payload("zendesk.json", Map.of("id", id, "event", unique(), "updated", "2026-11-20T10:15:00Z"))
                .replace("Lamp arrived", "Older");
        var newer = payload("zendesk.json", Map.of("id", id, "event", unique(), "updated", "2026-11-20T11:15:00Z"))
                .replace("Lamp arrived", "Newer");

        deliver(path, JSON, newer).statusCode(200).body("items.outcome", contains("CREATED"));
        var delivered = deliver(path, JSON, older).statusCode(200).body("items.outcome", contains("OUTDATED"));

        feedbackOf(delivered, 0).body("subject", equalTo("Newer broken"));
    }

    @Test
    void hubSpotSendsManyEventsAtOnceWithoutText() {
        var first = number();
        var second = first + 1;
        signsWith("hubspot", SIGNING_SECRET);
        var body = payload("hubspot.json", Map.of("first", first, "second", second));

        var delivered = hubSpot(body).statusCode(200).body("items.outcome", contains("CREATED", "IGNORED", "CREATED"));
        feedbackOf(delivered, 0)
                .body("source.externalId", equalTo(Long.toString(first)))
                .body("subject", equalTo("HubSpot ticket " + first))
                .body("occurredAt", equalTo("2026-11-20T10:15:00.123Z"));

        completed(first);
        hubSpot(body.replace("\"attemptNumber\":0", "\"attemptNumber\":1"))
                .statusCode(200)
                .body("items.outcome", contains("REPEATED", "IGNORED", "REPEATED"));
        feedbackOf(delivered, 0).body("subject", equalTo("The text that came later"));
    }

    private static void completed(long id) {
        given().auth()
                .oauth2(Tokens.integration("hubspot"))
                .contentType(JSON)
                .body(Map.of(
                        "channel",
                        "CRM",
                        "subject",
                        "The text that came later",
                        "source",
                        Map.of("externalId", Long.toString(id), "updatedAt", "2026-11-21T00:00:00Z")))
                .post("/feedback")
                .then()
                .statusCode(200)
                .body("receipt.result", equalTo("UPDATED"));
    }

    private ValidatableResponse hubSpot(String body) {
        var timestamp = Long.toString(time.millis());
        var url = here("/channels/hubspot/deliveries");
        return raw(JSON, body)
                .header("X-HubSpot-Signature-v3", base64("HmacSHA256", SIGNING_SECRET, "POST" + url + body + timestamp))
                .header("X-HubSpot-Request-Timestamp", timestamp)
                .post("/channels/hubspot/deliveries")
                .then();
    }

    @Test
    void whatHubSpotSignedTooLongAgoIsRefused() {
        signsWith("hubspot", SIGNING_SECRET);
        var body = payload("hubspot.json", Map.of("first", 1, "second", 2));
        var timestamp = Long.toString(time.millis() - 301_000);

        raw(JSON, body)
                .header(
                        "X-HubSpot-Signature-v3",
                        base64(
                                "HmacSHA256",
                                SIGNING_SECRET,
                                "POST" + here("/channels/hubspot/deliveries") + body + timestamp))
                .header("X-HubSpot-Request-Timestamp", timestamp)
                .post("/channels/hubspot/deliveries")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNKNOWN_SENDER"));
    }

    @Test
    void salesforcePostsToAnAddressWithASecret() {
        var id = unique();

        var delivered = deliver(Sender.address("salesforce"), JSON, payload("salesforce.json", Map.of("id", id)))
                .statusCode(200)
                .body("items.outcome", contains("CREATED"));

        feedbackOf(delivered, 0)
                .body("source.externalId", equalTo(id))
                .body("channel", equalTo("EMAIL"))
                .body("classification.kind", equalTo("COMPLAINT"))
                .body("classification.category", equalTo("Performance"))
                .body("classification.claimedSeverity", equalTo("MAJOR"))
                .body("demandsEscalation", equalTo(true))
                .body("customer.email", equalTo("jo@shop.example"))
                .body("customer.name", equalTo("Jo Doe"))
                .body("occurredAt", equalTo("2026-11-20T10:15:00Z"));
    }

    @Test
    void trustpilotNestsItsEvents() {
        var delivered = deliver(Sender.address("trustpilot"), JSON, payload("trustpilot.json", Map.of("id", unique())))
                .statusCode(200)
                .body("items.outcome", contains("CREATED", "CREATED", "IGNORED"));

        feedbackOf(delivered, 0)
                .body("channel", equalTo("REVIEW"))
                .body("classification.kind", equalTo("COMPLAINT"))
                .body("sentiment", equalTo(-1))
                .body("customer.name", equalTo("Jo D."))
                .body("customer.email", nullValue())
                .body("customer.language", equalTo("en"));
        feedbackOf(delivered, 1)
                .body("classification.kind", equalTo("PRAISE"))
                .body("subject", equalTo("Review with 5 of 5 stars"))
                .body("sentiment", equalTo(1));
    }

    @Test
    void typeformSignsAndAnswersNameTheirQuestions() {
        signsWith("typeform", SIGNING_SECRET);
        var body = payload("typeform.json", Map.of("id", unique()));

        var delivered = raw(JSON, body)
                .header("Typeform-Signature", "sha256=" + base64("HmacSHA256", SIGNING_SECRET, body))
                .post("/channels/typeform/deliveries")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("CREATED"));

        feedbackOf(delivered, 0)
                .body("channel", equalTo("SURVEY"))
                .body("subject", equalTo("How was your delivery?"))
                .body(
                        "narrative",
                        equalTo(
                                "What happened?: It came broken\nHow do you rate us?: 2\nWhich products?: Lamps, Shades\n"
                                        + "Call you back?: no"))
                .body("sentiment", equalTo(-0.5f))
                .body("customer.externalId", equalTo("C-4711"))
                .body("customer.email", equalTo("jo@shop.example"))
                .body("customer.phone", equalTo("+49301234"));
    }

    @Test
    void twilioSignsAddressAndParameters() {
        signsWith("twilio", SIGNING_SECRET);
        var parameters = new TreeMap<>(Map.of(
                "MessageSid",
                "SM" + unique(),
                "From",
                "+49301234",
                "To",
                "+49305678",
                "Body",
                "Wo bleibt die Lampe? 100 % verspätet & kaputt",
                "NumMedia",
                "0",
                "BrandNewParameter",
                "x"));
        var signed = here("/channels/twilio/deliveries")
                + parameters.entrySet().stream()
                        .map(one -> one.getKey() + one.getValue())
                        .collect(Collectors.joining());

        raw(FORM, form(parameters))
                .header("X-Twilio-Signature", base64("HmacSHA1", SIGNING_SECRET, signed))
                .post("/channels/twilio/deliveries")
                .then()
                .statusCode(204);

        assertEquals(
                "Wo bleibt die Lampe? 100 % verspätet & kaputt",
                database.texts(
                                "select narrative from feedback where source_external_id = ?",
                                parameters.get("MessageSid"))
                        .getFirst());
        raw(FORM, form(parameters))
                .header("X-Twilio-Signature", base64("HmacSHA1", "another secret", signed))
                .post("/channels/twilio/deliveries")
                .then()
                .statusCode(403);
    }

    @Test
    void mailgunSignsInsideTheForm() {
        signsWith("mailgun", SIGNING_SECRET);
        var id = "<" + unique() + "@mail.example>";

        var delivered = raw(FORM, form(mail(id, Map.of())))
                .post("/channels/mailgun/deliveries")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("CREATED"));

        feedbackOf(delivered, 0)
                .body("source.externalId", equalTo(id))
                .body("channel", equalTo("EMAIL"))
                .body("subject", equalTo("Broken lamp"))
                .body("narrative", equalTo("It is broken."))
                .body("customer.name", equalTo("Jo Doe"))
                .body("customer.email", equalTo("jo@shop.example"))
                .body("demandsEscalation", nullValue());

        raw(FORM, form(mail(id, Map.of("token", unique()))))
                .post("/channels/mailgun/deliveries")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("REPEATED"));
        raw(FORM, form(mail(id, Map.of("signature", "00ff"))))
                .post("/channels/mailgun/deliveries")
                .then()
                .statusCode(406);
    }

    @Test
    void mailgunSendsFilesInParts() {
        signsWith("mailgun", SIGNING_SECRET);
        var body = new StringBuilder();
        mail("<" + unique() + "@mail.example>", Map.of("attachment-count", "1"))
                .forEach((name, value) -> body.append("--xyz\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        body.append("--xyz\r\nContent-Disposition: form-data; name=\"attachment-1\"; filename=\"lamp.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n\u0001\u0002\r\n--xyz--\r\n");

        var delivered = raw("multipart/form-data; boundary=xyz", body.toString())
                .post("/channels/mailgun/deliveries")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("CREATED"));

        feedbackOf(delivered, 0).body("narrative", equalTo("It is broken."));
    }

    @Test
    void anAutomaticAnswerIsNoFeedback() {
        signsWith("mailgun", SIGNING_SECRET);
        for (var header : Map.of("Auto-Submitted", "auto-replied", "X-Redress-Message", "1", "Precedence", "bulk")
                .entrySet()) {
            var headers = "[[\"Message-Id\",\"<" + unique() + "@x>\"],[\"" + header.getKey() + "\",\""
                    + header.getValue() + "\"]]";

            raw(FORM, form(mail("<" + unique() + "@x>", Map.of("message-headers", headers))))
                    .post("/channels/mailgun/deliveries")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("IGNORED"));
        }
    }

    private Map<String, String> mail(String id, Map<String, String> other) {
        var timestamp = Long.toString(time.instant().getEpochSecond());
        var fields = new TreeMap<>(Map.of(
                "sender", "jo@shop.example",
                "from", "\"Jo Doe\" <jo@shop.example>",
                "recipient", "care@redress.example",
                "subject", "Broken lamp",
                "body-plain", "It is broken.\n\n> earlier",
                "stripped-text", "It is broken.",
                "message-headers", "[[\"Received\",\"by x\"],[\"Message-Id\",\"" + id + "\"]]",
                "timestamp", timestamp,
                "token", unique()));
        fields.putAll(other);
        fields.putIfAbsent(
                "signature", Sender.hex("HmacSHA256", SIGNING_SECRET, fields.get("timestamp") + fields.get("token")));
        return fields;
    }

    private static ValidatableResponse feedbackOf(ValidatableResponse delivered, int item) {
        String id = delivered.extract().path("items[" + item + "].feedbackId");
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}", id)
                .then()
                .statusCode(200);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String here(String path) {
        return "https://intake.example" + path;
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private static long number() {
        return UUID.randomUUID().getMostSignificantBits() >>> 12;
    }
}
