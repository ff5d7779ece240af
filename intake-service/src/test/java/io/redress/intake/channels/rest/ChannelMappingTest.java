package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.channel;
import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.preview;
import static io.redress.intake.channels.rest.Sender.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class ChannelMappingTest {

    @Test
    void theSevenSendersShip() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/channel-mappings")
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        hasItems("zendesk", "hubspot", "salesforce", "trustpilot", "typeform", "twilio", "mailgun"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zendesk", "hubspot", "salesforce", "trustpilot", "typeform", "twilio", "mailgun"})
    void whatIsReadCanBePutBack(String name) {
        var read = read(name);
        Map<String, Object> mapping = read.path("mapping");

        put(name, "\"" + read.<Integer>path("version") + "\"", mapping)
                .statusCode(200)
                .body("version", equalTo(read.<Integer>path("version") + 1))
                .body("mapping", equalTo(mapping));
    }

    @Test
    void anExpressionThatIsNestedTooDeeplyIsRefusedInWords() {
        for (var deep : List.of(nested(101), nested(1_999), "[".repeat(4_000))) {
            put("own-" + UUID.randomUUID(), null, mapping("own", Map.of("subject", from(deep))))
                    .statusCode(422)
                    .body("errors[0].code", equalTo("INVALID_EXPRESSION"))
                    .body("errors[0].detail", containsString("deeper than 100 levels"));
        }
        var name = channel(
                "own",
                Map.of(
                        "fields",
                        mapping("own", Map.of("subject", from(nested(90)))).get("fields")));

        preview(name, "application/json", "{\"t\": \"Broken\"}")
                .statusCode(200)
                .body("items[0].feedback.subject", equalTo("Broken"));
    }

    private static String nested(int levels) {
        return "(".repeat(levels) + "t" + ")".repeat(levels);
    }

    @Test
    void aChangeNeedsTheVersionItChanges() {
        var name = "own-" + UUID.randomUUID();
        var mapping = mapping("own", Map.of("subject", from("t")));
        put(name, null, mapping).statusCode(201).header("ETag", "\"1\"");

        put(name, null, mapping).statusCode(428);
        put(name, "\"7\"", mapping).statusCode(412);
        put(name, "\"1\"", mapping).statusCode(200).header("ETag", "\"2\"");
        put(name, "\"1\"", mapping).statusCode(412);
        put("zendesk", null, mapping).statusCode(428);
        put("Not Kebab", null, mapping).statusCode(400);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var mapping = new HashMap<String, Object>();
        mapping.put(
                "fields",
                Map.of(
                        "subject", from("a +"),
                        "nonsense", from("a"),
                        "source.system", Map.of("value", "spoofed"),
                        "narrative", from("$match(text, /(a+)+$/)"),
                        "severity", Map.of("from", "p", "values", Map.of("p1", "HUGE")),
                        "kind", Map.of("from", "k", "otherwise", "MOAN"),
                        "tags", Map.of()));
        mapping.put("when", "(((");
        mapping.put("timePatterns", List.of("bbb"));
        mapping.put("signature", Map.of("encoding", "HEX"));
        mapping.put("answers", Map.of("kept", 301));

        put("wrong-" + UUID.randomUUID(), null, mapping)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/sourceSystem",
                                "/fields/channel",
                                "/fields/subject",
                                "/fields/nonsense",
                                "/fields/source.system",
                                "/fields/narrative",
                                "/fields/severity",
                                "/fields/kind",
                                "/fields/tags",
                                "/when",
                                "/timePatterns/0",
                                "/signature/algorithm",
                                "/signature",
                                "/answers/kept"));
        put("wrong", null, Map.of("colour", "red")).statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($x){ $f($x + 1) }; $f(1))",
                "$eval('1')",
                "$number('x')",
                "$unknown(1)",
                "$pad('x', 2000000000)",
                "$count([1..10000000])",
                "$lowercase(n)"
            })
    void anExpressionThatFailsOrRunsAwayIsAReason(String expression) {
        var name = "runaway-" + UUID.randomUUID();
        put(name, null, mapping("runaway", Map.of("subject", from(expression)))).statusCode(201);

        preview(name, "application/json", "{\"n\": 1}")
                .statusCode(200)
                .body("mappable", equalTo(false))
                .body("items[0].problem", containsString("$"));
    }

    @Test
    void previewStoresNothing() {
        preview(
                        "zendesk",
                        "application/json",
                        Sender.payload(
                                "zendesk.json", Map.of("id", "1", "event", "2", "updated", "2026-11-20T10:15:00Z")))
                .statusCode(200)
                .body("items[0].feedback.source.system", equalTo("zendesk"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback?sourceSystem=zendesk&sourceExternalId=1")
                .then()
                .body("items.size()", equalTo(0));
        preview("no-such-mapping", "application/json", "{}").statusCode(404);
    }

    private static ExtractableResponse<Response> read(String name) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/channel-mappings/{name}", name)
                .then()
                .statusCode(200)
                .extract();
    }
}
