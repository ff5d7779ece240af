package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.base64;
import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.hex;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.payload;
import static io.redress.intake.channels.rest.Sender.put;
import static io.redress.intake.channels.rest.Sender.raw;
import static io.redress.intake.channels.rest.Sender.secret;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.hasItems;

import io.redress.intake.testing.ComponentTest;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures that are older than most, newer than most, or what banks agreed on. */
@ComponentTest
class OlderSignaturesTest {

    private static final String JSON = "application/json";
    private static final String BODY = "{\"t\": \"Broken\"}";
    private static final String OTHER = "{\"t\": \"Forged\"}";
    private static final String SECRET = Sender.SIGNING_SECRET;

    private final InstantSource time;

    OlderSignaturesTest(InstantSource time) {
        this.time = time;
    }

    /** As Paddle does. */
    @Test
    void piecesMayBePartedBySemicolons() {
        var name = made(Map.of(
                "algorithm", "HMAC_SHA256",
                "header", "Paddle-Signature",
                "part", "h1",
                "signed", "{timestamp}:{body}",
                "timestamp", Map.of("header", "Paddle-Signature", "part", "ts")));
        var at = time.instant().getEpochSecond();
        var proof = "ts=" + at + ";h1=" + hex("HmacSHA256", SECRET, at + ":" + BODY);

        post(name, raw(JSON, BODY).header("Paddle-Signature", proof), 200);
        post(name, raw(JSON, OTHER).header("Paddle-Signature", proof), 401);
    }

    /** HTTP signatures, as banks use them: the digest of the body is signed, not the body. */
    @Test
    void whoSignsADigestOfTheBodySignsTheBody() throws GeneralSecurityException {
        var name = made(Map.of(
                "algorithm",
                "HMAC_SHA256",
                "header",
                "Signature",
                "part",
                "signature",
                "encoding",
                "BASE64",
                "signed",
                "(request-target): post {path}\ndigest: {header:Digest}\nx-request-id: {header:X-Request-ID}",
                "bodyHash",
                Map.of("header", "Digest", "part", "SHA-256", "encoding", "BASE64")));
        var digest = "SHA-256=" + Base64.getEncoder().encodeToString(hash("SHA-256", BODY));
        var signed = "(request-target): post /channels/" + name + "/deliveries?a=1\ndigest: " + digest
                + "\nx-request-id: r-1";
        var proof =
                "keyId=\"bank\",algorithm=\"hmac-sha256\",headers=\"(request-target) digest x-request-id\",signature=\""
                        + base64("HmacSHA256", SECRET, signed) + "\"";

        post(name, banking(BODY, digest, proof), 200);
        post(name, banking(OTHER, digest, proof), 401);
        post(name, banking(BODY, digest + "x", proof), 401);
        post(name, raw(JSON, BODY).queryParam("a", 1).header("Signature", proof), 401);
    }

    private static RequestSpecification banking(String body, String digest, String proof) {
        return raw(JSON, body)
                .queryParam("a", 1)
                .header("Digest", digest)
                .header("X-Request-ID", "r-1")
                .header("Signature", proof);
    }

    /** As MessageBird, Plaid and Jira do. */
    @Test
    void aTokenThatHoldsTheHashOfTheBodyIsASignature() throws GeneralSecurityException {
        var claims = "$json($base64decode($split($headers.`messagebird-signature-jwt`, '.')[1]))";
        var name = made(Map.of(
                "algorithm",
                "HMAC_SHA256",
                "field",
                "$extract($headers.`messagebird-signature-jwt`, '[.]([^.]+)$')",
                "encoding",
                "BASE64",
                "signed",
                "{field:$extract($headers.`messagebird-signature-jwt`, '^(.+)[.]')}",
                "timestamp",
                Map.of("field", claims + ".iat"),
                "bodyHash",
                Map.of("field", claims + ".payload_hash")));

        post(name, raw(JSON, BODY).header("MessageBird-Signature-JWT", token(0, BODY, SECRET)), 200);
        post(name, raw(JSON, OTHER).header("MessageBird-Signature-JWT", token(0, BODY, SECRET)), 401);
        post(name, raw(JSON, BODY).header("MessageBird-Signature-JWT", token(0, BODY, "another-secret")), 401);
        post(name, raw(JSON, BODY).header("MessageBird-Signature-JWT", token(-301, BODY, SECRET)), 401);
        post(name, raw(JSON, BODY), 401);
    }

    /** As Vonage does: the token stands where others carry one of ours. */
    @Test
    void aTokenOfTheSendersMayStandWhereOursDo() throws GeneralSecurityException {
        var name = made(Map.of(
                "algorithm",
                "HMAC_SHA256",
                "field",
                "$extract($headers.authorization, '[.]([^.]+)$')",
                "encoding",
                "BASE64",
                "signed",
                "{field:$extract($headers.authorization, '^Bearer (.+)[.]')}",
                "bodyHash",
                Map.of("field", "$json($base64decode($split($headers.authorization, '.')[1])).payload_hash")));

        post(name, raw(JSON, BODY).header("Authorization", "Bearer " + token(0, BODY, SECRET)), 200);
        post(name, raw(JSON, OTHER).header("Authorization", "Bearer " + token(0, BODY, SECRET)), 401);
        post(name, raw(JSON, BODY).header("Authorization", "Bearer " + token(0, BODY, "another-secret")), 401);
        raw(JSON, BODY)
                .header("Authorization", "Bearer " + token(0, BODY, SECRET))
                .get("/feedback")
                .then()
                .statusCode(401);
    }

    private String token(int seconds, String body, String secret) throws GeneralSecurityException {
        var claims = "{\"iat\":%d,\"payload_hash\":\"%s\"}"
                .formatted(
                        time.instant().getEpochSecond() + seconds,
                        HexFormat.of().formatHex(hash("SHA-256", body)));
        var signed = url("{\"alg\":\"HS256\"}".getBytes(UTF_8)) + "." + url(claims.getBytes(UTF_8));
        return signed + "." + url(Base64.getDecoder().decode(base64("HmacSHA256", secret, signed)));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @ParameterizedTest
    @CsvSource({"MD5, MD5", "SHA1, SHA-1", "SHA256, SHA-256", "SHA512, SHA-512"})
    void aHashOfTheSecretAndTheTextIsASignature(String kind, String algorithm) throws GeneralSecurityException {
        var name = made(Map.of("algorithm", kind, "header", "X-Sign", "signed", "{secret}{field:t}"));
        var proof = HexFormat.of().formatHex(hash(algorithm, SECRET + "Broken"));

        post(name, raw(JSON, BODY).header("X-Sign", proof), 200);
        post(name, raw(JSON, OTHER).header("X-Sign", proof), 401);
        post(
                name,
                raw(JSON, BODY).header("X-Sign", HexFormat.of().formatHex(hash(algorithm, "another" + "Broken"))),
                401);
    }

    /** The certificate of a sender that signed one body, and the signature; its key is gone. */
    @Test
    void aCertificateShowsThePublicKey() {
        var mapping = mapping("certified", Map.of("subject", from("t")));
        mapping.put("signature", Map.of("algorithm", "RSA_SHA256", "header", "X-Sign", "encoding", "BASE64"));
        var name = "certified-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        var certificate = payload("sender-certificate.pem", Map.of());
        secret(name, Map.of("kind", "SIGNATURE", "secret", certificate)).statusCode(201);
        secret(name, Map.of("kind", "SIGNATURE", "secret", certificate.replace("MII", "XXX")))
                .statusCode(422);
        var proof = payload("sender-certificate-proof.txt", Map.of());

        post(name, raw(JSON, BODY).header("X-Sign", proof), 200);
        post(name, raw(JSON, OTHER).header("X-Sign", proof), 401);
    }

    @Test
    void whatCannotHoldIsRefused() {
        refused(Map.of("algorithm", "SHA256", "header", "X", "signed", "{body}"), "/signature/signed");
        refused(Map.of("algorithm", "HMAC_SHA256", "header", "X", "signed", "{secret}{body}"), "/signature/signed");
        refused(
                Map.of("algorithm", "HMAC_SHA256", "header", "X", "bodyHash", Map.of("algorithm", "HMAC_SHA256")),
                "/signature/bodyHash");
        refused(
                Map.of("algorithm", "HMAC_SHA256", "header", "X", "bodyHash", Map.of("field", "((")),
                "/signature/bodyHash/field");
    }

    private static void refused(Map<String, Object> signature, String pointer) {
        var mapping = mapping("wrong", Map.of("subject", from("t")));
        mapping.put("signature", signature);
        put("wrong-" + UUID.randomUUID(), null, mapping).statusCode(422).body("errors.pointer", hasItems(pointer));
    }

    private static void post(String name, RequestSpecification call, int status) {
        call.post("/channels/{name}/deliveries", name).then().statusCode(status);
    }

    private static String made(Map<String, Object> signature) {
        var mapping = new HashMap<>(mapping("signer", Map.of("subject", from("t"))));
        mapping.put("signature", signature);
        var name = "older-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        Sender.signsWith(name, SECRET);
        return name;
    }

    private static byte[] hash(String algorithm, String text) throws GeneralSecurityException {
        return MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8));
    }
}
