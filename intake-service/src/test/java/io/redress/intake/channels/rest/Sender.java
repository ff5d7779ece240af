package io.redress.intake.channels.rest;

import static io.restassured.RestAssured.given;

import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What senders and admins of channels do. */
final class Sender {

    static final String SIGNING_SECRET = "what-they-sign-with";

    private Sender() {}

    /** A payload from the test resources with its placeholders filled. */
    static String payload(String name, Map<String, ?> values) {
        try (var file = Sender.class.getResourceAsStream("/channels/" + name)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (var value : values.entrySet()) {
                text = text.replace("@" + value.getKey() + "@", value.getValue().toString());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ValidatableResponse preview(String channel, String contentType, String payload) {
        return preview(channel, contentType, payload, Map.of());
    }

    static ValidatableResponse preview(
            String channel, String contentType, String payload, Map<String, String> headers) {
        return raw(contentType, payload)
                .headers(headers)
                .auth()
                .oauth2(Tokens.of("admin"))
                .post("/channel-mappings/{name}/preview", channel)
                .then();
    }

    /** As somebody who has the secret of the address. */
    static ValidatableResponse deliver(String path, String contentType, String payload) {
        return raw(contentType, payload).post(path).then();
    }

    static RequestSpecification raw(String contentType, String payload) {
        return given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)))
                .contentType(contentType)
                .body(payload.getBytes(StandardCharsets.UTF_8));
    }

    /** The address with its secret. */
    static String address(String channel) {
        return secret(channel, Map.of("kind", "PATH")).statusCode(201).extract().path("path");
    }

    static ValidatableResponse secret(String channel, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/channel-mappings/{name}/secrets", channel)
                .then();
    }

    static void signsWith(String channel, String secret) {
        secret(channel, Map.of("kind", "SIGNATURE", "secret", secret)).statusCode(201);
    }

    static ValidatableResponse put(String name, String ifMatch, Object mapping) {
        var request = given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(mapping);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/channel-mappings/{name}", name)
                .then();
    }

    /** The least mapping, with these fields beside the channel. */
    static Map<String, Object> mapping(String system, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("channel", Map.of("value", "API"));
        var mapping = new HashMap<String, Object>();
        mapping.put("description", "A sender of the tests");
        mapping.put("sourceSystem", system);
        mapping.put("fields", all);
        return mapping;
    }

    /** A new channel for such a sender, with more in its mapping than the least; returns its name. */
    static String channel(String system, Map<String, Object> more) {
        var name = system + "-" + UUID.randomUUID();
        var mapping = new HashMap<>(mapping(name, Map.of("subject", from("t"))));
        mapping.putAll(more);
        put(name, null, mapping).statusCode(201);
        return name;
    }

    static Map<String, Object> from(String expression) {
        return Map.of("from", expression);
    }

    static String base64(String algorithm, String secret, String text) {
        return Base64.getEncoder().encodeToString(mac(algorithm, secret, text));
    }

    static String hex(String algorithm, String secret, String text) {
        return java.util.HexFormat.of().formatHex(mac(algorithm, secret, text));
    }

    private static byte[] mac(String algorithm, String secret, String text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
