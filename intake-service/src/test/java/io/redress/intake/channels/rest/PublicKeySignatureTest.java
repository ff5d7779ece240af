package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.put;
import static io.redress.intake.channels.rest.Sender.raw;
import static io.redress.intake.channels.rest.Sender.secret;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.redress.intake.testing.ComponentTest;
import io.restassured.response.ValidatableResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders that sign with a key of their own, whose public half they show. */
@ComponentTest
class PublicKeySignatureTest {

    private static final String JSON = "application/json";

    private final InstantSource time;

    PublicKeySignatureTest(InstantSource time) {
        this.time = time;
    }

    /** Its own ping wants an object to be said, and a call that is signed wrongly must be refused. */
    @Test
    void discordSignsByEd25519() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var encoded = keys.getPublic().getEncoded();
        var name = made(
                Map.of(
                        "algorithm", "ED25519",
                        "header", "X-Signature-Ed25519",
                        "signed", "{timestamp}{body}",
                        "timestamp", Map.of("header", "X-Signature-Timestamp")),
                Map.of("challenge", Map.of("answer", "type = 1 ? {'type': 1}")));
        isKnownBy(name, HexFormat.of().formatHex(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));

        discord(name, keys, "{\"type\": 1}", 0)
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("type", equalTo(1));
        discord(name, keys, "{\"type\": 2, \"t\": \"The bot is rude\"}", 0)
                .statusCode(200)
                .body("items[0].outcome", equalTo("CREATED"));
        discord(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "{\"type\": 1}", 0)
                .statusCode(401);
        discord(name, keys, "{\"type\": 1}", -301).statusCode(401);
        raw(JSON, "{\"type\": 1}")
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(401);
    }

    private ValidatableResponse discord(String name, KeyPair keys, String body, int seconds)
            throws GeneralSecurityException {
        var at = Long.toString(time.instant().getEpochSecond() + seconds);
        return raw(JSON, body)
                .header("X-Signature-Timestamp", at)
                .header("X-Signature-Ed25519", HexFormat.of().formatHex(signed("Ed25519", keys, at + body)))
                .post("/channels/{name}/deliveries", name)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "ECDSA_SHA256, EC, 256, SHA256withECDSA",
        "ECDSA_SHA256, EC, 256, SHA256withECDSAinP1363Format",
        "RSA_SHA256, RSA, 2048, SHA256withRSA"
    })
    void sendGridAndOthersSignByOtherKeys(String kind, String type, int bits, String algorithm)
            throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(type);
        generator.initialize(bits);
        var keys = generator.generateKeyPair();
        var name = made(Map.of("algorithm", kind, "header", "X-Signature", "encoding", "BASE64"), Map.of());
        isKnownBy(
                name,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");

        var body = "{\"t\": \"Late\"}";
        var proof = Base64.getEncoder().encodeToString(signed(algorithm, keys, body));
        raw(JSON, body)
                .header("X-Signature", proof)
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(200);
        raw(JSON, body.replace("Late", "Lost"))
                .header("X-Signature", proof)
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"this is no key", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"})
    void whatIsNoKeyIsRefused(String key) {
        var name = made(Map.of("algorithm", "ECDSA_SHA256", "header", "X-Signature", "encoding", "BASE64"), Map.of());

        secret(name, Map.of("kind", "SIGNATURE", "secret", key))
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_PUBLIC_KEY"));
        secret(name, Map.of("kind", "SIGNATURE")).statusCode(422).body("errors[0].pointer", equalTo("/secret"));
        secret(name, Map.of("kind", "PATH")).statusCode(201);
    }

    @Test
    void aProofIsNoPlainText() {
        var mapping = mapping("x", Map.of("subject", from("t")));
        mapping.put("signature", Map.of("algorithm", "ED25519", "header", "X", "encoding", "TEXT"));

        put("key-" + UUID.randomUUID(), null, mapping)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/signature/encoding"));
    }

    private static String made(Map<String, Object> signature, Map<String, Object> more) {
        var mapping = new HashMap<>(mapping("signer", Map.of("subject", from("t"))));
        mapping.put("signature", signature);
        mapping.putAll(more);
        var name = "key-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        return name;
    }

    private static void isKnownBy(String name, String key) {
        secret(name, Map.of("kind", "SIGNATURE", "secret", key)).statusCode(201).body("secret", nullValue());
    }

    private static byte[] signed(String algorithm, KeyPair keys, String text) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(UTF_8));
        return signature.sign();
    }
}
