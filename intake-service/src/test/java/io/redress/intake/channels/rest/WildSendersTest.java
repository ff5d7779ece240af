package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.preview;
import static io.redress.intake.channels.rest.Sender.put;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.testing.ComponentTest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Senders as they are found, each in a file of {@code channels/wild}: a mapping, a payload as it comes, and what of the
 * feedback it would make; none of an item that is no feedback. A payload that is an array of texts comes in lines; an
 * object for a form is its fields, whose values are JSON.
 */
@ComponentTest
class WildSendersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> senders() throws IOException, URISyntaxException {
        try (var files = Files.list(
                Path.of(WildSendersTest.class.getResource("/channels/wild").toURI()))) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("senders")
    void aMappingIsAllItTakes(String sender) throws IOException {
        var given = JSON.readTree(WildSendersTest.class.getResource("/channels/wild/" + sender + ".json"));
        var name = sender + "-" + UUID.randomUUID().toString().substring(0, 8);
        put(name, null, JSON.treeToValue(given.get("mapping"), Object.class)).statusCode(201);

        var answer = JSON.readTree(preview(name, given.get("contentType").textValue(), payload(given), headers(given))
                .statusCode(200)
                .extract()
                .asString());

        assertEquals(true, answer.get("mappable").booleanValue(), answer::toPrettyString);
        assertEquals(given.get("feedback").size(), answer.get("items").size(), answer::toPrettyString);
        var checks = new ArrayList<Executable>();
        for (var i = 0; i < given.get("feedback").size(); i++) {
            var expected = given.get("feedback").get(i);
            var item = answer.get("items").get(i);
            checks.add(() -> assertEquals(expected.isNull(), item.get("ignored").booleanValue(), item::toPrettyString));
            expected.properties()
                    .forEach(field -> checks.add(() -> assertEquals(
                            plain(field.getValue()),
                            plain(item.at("/feedback/" + field.getKey().replace('.', '/'))),
                            () -> field.getKey() + " of " + item.toPrettyString())));
        }
        assertAll(sender, checks);
    }

    private static Map<String, String> headers(JsonNode given) {
        return given.has("headers")
                ? JSON.convertValue(given.get("headers"), new TypeReference<Map<String, String>>() {})
                : Map.of();
    }

    private static String plain(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? "none"
                : value.isNumber()
                        ? value.decimalValue().stripTrailingZeros().toPlainString()
                        : value.isTextual() ? value.textValue() : value.toString();
    }

    private static String payload(JsonNode given) {
        var payload = given.get("payload");
        if (payload.isTextual()) {
            return payload.textValue();
        }
        if (payload.path(0).isTextual()) {
            return String.join(
                    "\r\n",
                    StreamSupport.stream(payload.spliterator(), false)
                            .map(JsonNode::textValue)
                            .toList());
        }
        return given.get("contentType").textValue().startsWith("application/x-www-form-urlencoded")
                ? String.join(
                        "&",
                        payload.properties().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue().toString(), UTF_8))
                                .toList())
                : payload.toString();
    }
}
