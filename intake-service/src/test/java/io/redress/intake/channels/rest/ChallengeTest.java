package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.channel;
import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.hex;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.put;
import static io.redress.intake.channels.rest.Sender.raw;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Senders that make sure of an address before they use it, and those that want to be answered in their own way. */
@ComponentTest
class ChallengeTest {

    private static final String JSON = "application/json";
    private static final String META =
            "/channels/{name}/deliveries?hub.mode=subscribe&hub.challenge=1158201444" + "&hub.verify_token=";

    private final Database database;

    ChallengeTest(Database database) {
        this.database = database;
    }

    @Test
    void metaAsksWithATokenAndIsToldItsChallenge() {
        var name = channel(
                "meta",
                Map.of("challenge", Map.of("answer", "$query.`hub.challenge`", "token", "$query.`hub.verify_token`")));
        Sender.signsWith(name, Sender.SIGNING_SECRET);

        given().get(META + Sender.SIGNING_SECRET, name)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(equalTo("1158201444"));
        given().get(META + "guessed", name).then().statusCode(401).body("code", equalTo("UNKNOWN_SENDER"));
        given().get("/channels/{name}/deliveries", name).then().statusCode(401);
        given().get(META + Sender.SIGNING_SECRET, "no-such-channel").then().statusCode(401);
    }

    @Test
    void slackSignsItsChallengeAndNothingIsKeptOfIt() {
        var name = channel(
                "slack",
                Map.of(
                        "challenge",
                        Map.of("answer", "type = 'url_verification' ? challenge"),
                        "signature",
                        Map.of("algorithm", "HMAC_SHA256", "header", "X-Slack-Signature", "prefix", "v0=")));
        Sender.signsWith(name, Sender.SIGNING_SECRET);
        var challenge = "{\"type\": \"url_verification\", \"challenge\": \"3eZbrw1aB\"}";

        raw(JSON, challenge)
                .header("X-Slack-Signature", "v0=" + hex("HmacSHA256", Sender.SIGNING_SECRET, challenge))
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(200)
                .body(equalTo("3eZbrw1aB"));
        raw(JSON, challenge)
                .header("X-Slack-Signature", "v0=00")
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(401);

        assertEquals(0, database.count("select count(*) from channel_delivery where channel = ?", name));
    }

    @Test
    void graphPostsNothingButAParameter() {
        var name = channel("graph", Map.of("challenge", Map.of("answer", "$query.validationToken")));
        var address = Sender.address(name);

        given().contentType("text/plain")
                .queryParam("validationToken", "a b")
                .post(address)
                .then()
                .statusCode(200)
                .body(equalTo("a b"));
        given().contentType("text/plain")
                .post("/channels/{name}/deliveries/wrong?validationToken=x", name)
                .then()
                .statusCode(401);
    }

    @Test
    void anAddressWithASecretAnswersWhoeverLooksWhetherItIsThere() {
        var name = channel("looking", Map.of());
        var address = Sender.address(name);

        given().get(address).then().statusCode(200).body(equalTo("ok"));
        given().head(address).then().statusCode(200);
        given().get("/channels/{name}/deliveries/wrong", name).then().statusCode(401);
    }

    @Test
    void aSenderThatLooksAtTheAnswerGetsTheOneItWants() {
        var acknowledged = "<Ack>true</Ack>";
        var name = channel(
                "soap", Map.of("answers", Map.of("kept", 200, "text", acknowledged, "contentType", "text/xml")));
        var address = Sender.address(name);

        Sender.deliver(address, JSON, "{\"t\": \"Broken\"}")
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body(containsString("true"));
        Sender.deliver(address, JSON, "{\"other\": 1}").statusCode(200).body(containsString("true"));
    }

    @Test
    void whatIsWrongWithEitherIsTold() {
        var mapping = new HashMap<>(mapping("wrong", Map.of("subject", from("t"))));
        mapping.put("challenge", Map.of("token", "((("));
        mapping.put("answers", Map.of("text", "x", "contentType", "text/html\r\nX: y"));

        put("wrong-" + UUID.randomUUID(), null, mapping)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/challenge/answer", "/challenge/token", "/answers/contentType"));
    }

    /** As X and Zoom do: whoever knows the secret can sign what they say. */
    @Test
    void someWantToSeeThatWeKnowTheSecret() {
        var name = channel(
                "proving",
                Map.of(
                        "challenge",
                        Map.of(
                                "answer",
                                "$query.crc_token ? {'response_token': 'sha256=' & $hmac($query.crc_token, 'base64'), 'hex': $hmac('x')}")));
        var path = Sender.address(name);

        given().get(path + "?crc_token=abc").then().statusCode(200).body(equalTo("ok"));
        Sender.signsWith(name, Sender.SIGNING_SECRET);
        given().get(path + "?crc_token=abc")
                .then()
                .statusCode(200)
                .contentType(startsWith(JSON))
                .body("response_token", equalTo("sha256=" + Sender.base64("HmacSHA256", Sender.SIGNING_SECRET, "abc")))
                .body("hex", equalTo(Sender.hex("HmacSHA256", Sender.SIGNING_SECRET, "x")));
        given().get("/channels/{name}/deliveries?crc_token=abc", name).then().statusCode(401);
        Sender.preview(name, JSON, "{\"t\": \"x\"}").statusCode(200);
    }

    /** As the CloudEvents webhook specification has it. */
    @Test
    void aSenderMayAskByOptionsFirst() {
        var name = channel(
                "event-grid",
                Map.of(
                        "challenge",
                        Map.of(
                                "headers",
                                Map.of(
                                        "WebHook-Allowed-Origin", "$headers.`webhook-request-origin`",
                                        "WebHook-Allowed-Rate", "$headers.`webhook-request-rate` ? '120'"))));
        var address = Sender.address(name);

        ask(address)
                .statusCode(200)
                .header("WebHook-Allowed-Origin", equalTo("eventemitter.example.com"))
                .header("WebHook-Allowed-Rate", equalTo("120"))
                .header("Allow", containsString("POST"));
        for (var foreign : List.of("/channels/" + name + "/deliveries", address + "x", "/channels/no/deliveries")) {
            ask(foreign)
                    .statusCode(200)
                    .header("WebHook-Allowed-Origin", nullValue())
                    .header("Allow", containsString("POST"));
        }
        given().options(address).then().statusCode(200).header("WebHook-Allowed-Origin", nullValue());
        Sender.deliver(address, JSON, "{\"t\": \"Broken\"}").statusCode(200);
    }

    @Test
    void aHeaderOfAnAnswerIsTheSendersOwnAndOneLine() {
        var mapping = new HashMap<>(mapping("wrong", Map.of("subject", from("t"))));
        mapping.put(
                "challenge",
                Map.of(
                        "headers",
                        Map.of(
                                "Set-Cookie",
                                "'a=b'",
                                "Access-Control-Allow-Origin",
                                "'*'",
                                "X Y",
                                "'x'",
                                "X-Fine",
                                "((("),
                        "secret",
                        "$headers.`x-hook-secret`"));
        put("wrong-" + UUID.randomUUID(), null, mapping)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/challenge/headers/Access-Control-Allow-Origin",
                                "/challenge/headers/Set-Cookie",
                                "/challenge/headers/X Y",
                                "/challenge/headers/X-Fine",
                                "/signature"));

        var name = channel("lines", Map.of("challenge", Map.of("headers", Map.of("X-Echo", "$query.say"))));
        var address = Sender.address(name);
        given().get(address + "?say=one").then().header("X-Echo", equalTo("one"));
        given().urlEncodingEnabled(false)
                .get(address + "?say=one%0D%0ASet-Cookie:%20a")
                .then()
                .statusCode(200)
                .header("X-Echo", nullValue())
                .header("Set-Cookie", nullValue());
    }

    private static ValidatableResponse ask(String address) {
        return given().header("WebHook-Request-Origin", "eventemitter.example.com")
                .header("WebHook-Request-Rate", "120")
                .options(address)
                .then();
    }
}
