package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.deliver;
import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.put;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.redress.intake.testing.ComponentTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Senders that want to be told, in their own words, what became of what they sent. */
@ComponentTest
class AnswersOfOurOwnTest {

    private static final String JSON = "application/json";

    /** GeoReport v2, by which the apps of cities report. */
    @Test
    void theAnswerNamesTheFeedback() {
        var address = made(Map.of(
                "accepted", 201, "from", "[$items.{'service_request_id': reference, 'account_id': feedbackId}]"));

        var first = deliver(address, "application/x-www-form-urlencoded", "id=1&t=Pothole")
                .statusCode(201)
                .contentType(startsWith(JSON))
                .body("[0].service_request_id", matchesPattern("FB-\\d{4}-\\d+"))
                .extract()
                .path("[0].service_request_id");
        deliver(address, "application/x-www-form-urlencoded", "id=1&t=Pothole")
                .statusCode(201)
                .body("[0].service_request_id", equalTo(first));
    }

    @Test
    void theAnswerRepeatsWhatTheSenderSaid() {
        var rpc = made(Map.of("from", "{'jsonrpc': '2.0', 'id': $delivery.id, 'result': $items[0].outcome}"));
        var soap = made(Map.of("from", "'<Ack><Id>' & id & '</Id></Ack>'", "contentType", "text/xml", "kept", 200));

        deliver(rpc, JSON, "{\"jsonrpc\": \"2.0\", \"id\": 17, \"t\": \"Late\"}")
                .statusCode(200)
                .body("id", equalTo(17))
                .body("result", equalTo("CREATED"));
        deliver(soap, "text/xml", "<n><id>m-1</id><t>Late</t></n>")
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body("Ack.Id", equalTo("m-1"));
        deliver(soap, "text/xml", "<n><id>m-2</id></n>").statusCode(200).body("Ack.Id", equalTo("m-2"));
    }

    @Test
    void whereItHasNothingToSayTheDeliveryIsTheAnswer() {
        var fails = made(Map.of("from", "$lowercase(id)"));
        var finds = made(Map.of("from", "nowhere"));

        deliver(fails, JSON, "{\"id\": 17, \"t\": \"Late\"}").statusCode(200).body("status", equalTo("DONE"));
        deliver(finds, JSON, "{\"id\": 17, \"t\": \"Late\"}").statusCode(200).body("status", equalTo("DONE"));
        deliver(finds, JSON, "{broken").statusCode(202).body("status", equalTo("FAILED"));
    }

    @Test
    void anAnswerIsATextOrAnExpression() {
        for (var answers : List.of(Map.of("text", "x", "from", "id"), Map.of("from", "(("))) {
            var mapping = mapping("wrong", Map.of("subject", from("t")));
            mapping.put("answers", answers);
            put("wrong-" + UUID.randomUUID(), null, mapping)
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/answers/from"));
        }
    }

    private static String made(Map<String, Object> answers) {
        var mapping = mapping("answered", Map.of("subject", from("t"), "source.externalId", from("id")));
        mapping.put("answers", answers);
        var name = "answered-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        return Sender.address(name);
    }
}
