package io.redress.intake.clients.rest;

import static io.redress.intake.testing.Keys.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Keys;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@ComponentTest
class ApiClientTest {

    private static final List<String> ALL = List.of("READ", "WRITE", "HANDLE");

    private final Database database;
    private final InstantSource time;

    ApiClientTest(Database database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    @Test
    void aKeyIsShownOnceAndStoredNowhere() {
        var idempotencyKey = UUID.randomUUID().toString();
        var first = add(idempotencyKey).statusCode(201).body("key", startsWith("rdk_"));
        String key = first.extract().path("key");
        String id = first.extract().path("client.id");

        add(idempotencyKey)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("client.id", equalTo(id))
                .body("key", nullValue());
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/api-clients/{id}", id)
                .then()
                .statusCode(200)
                .body("keyPrefix", equalTo(key.substring(0, 12)))
                .body("requestsPerMinute", equalTo(600))
                .body("signed", equalTo(false));
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api-clients")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        assertEquals(
                0,
                database.count(
                        "select count(*) from api_client where to_jsonb(api_client)::text like ?", "%" + key + "%"));
        assertEquals(0, database.count("select count(*) from idempotency_key where body like ?", "%" + key + "%"));
    }

    private static ValidatableResponse add(String idempotencyKey) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "CRM", "sourceSystem", "crm-once", "scopes", ALL))
                .post("/api-clients")
                .then();
    }

    @Test
    void aCrmRegistersAcknowledgesResolvesAndClosesWhatItOwns() {
        var key = Keys.of("crm-own");
        String id = with(key)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "channel",
                        "CRM",
                        "kind",
                        "QUESTION",
                        "subject",
                        "How?",
                        "source",
                        Map.of("externalId", UUID.randomUUID().toString())))
                .post("/feedback")
                .then()
                .statusCode(201)
                .body("source.system", equalTo("crm-own"))
                .extract()
                .path("id");

        act(key, id, "acknowledgement", Map.of()).statusCode(200).body("status", equalTo("ACKNOWLEDGED"));
        act(key, id, "resolution", Map.of("outcome", "ANSWERED"))
                .statusCode(200)
                .body("status", equalTo("RESOLVED"));
        act(key, id, "closure", Map.of()).statusCode(200).body("status", equalTo("CLOSED"));
        act(key, id, "reopening", Map.of("reason", "x")).statusCode(403);
    }

    @Test
    void aKeyEndsWhenItIsRevokedOrExpires() {
        var made = Keys.made("crm-ends", ALL, Map.of()).statusCode(201);
        String key = made.extract().path("key");
        String id = made.extract().path("client.id");
        with(key).get("/feedback").then().statusCode(200);

        given().auth()
                .oauth2(Tokens.of("admin"))
                .post("/api-clients/{id}/revocation", id)
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());
        with(key).get("/feedback").then().statusCode(401).contentType("application/problem+json");

        String expiring = Keys.made("crm-ends", ALL, Map.of("expiresAt", "2999-01-01T00:00:00Z"))
                .extract()
                .path("key");
        database.execute(
                "update api_client set expires_at = now() - interval '1 second' where key_prefix = ?",
                expiring.substring(0, 12));
        with(expiring).get("/feedback").then().statusCode(401);
        with("rdk_nobody").get("/feedback").then().statusCode(401);
        with("").get("/feedback").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .post("/api-clients/{id}/revocation", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void scopesNarrowWhatAKeyMay() {
        String reader =
                Keys.made("crm-scopes", List.of("READ"), Map.of()).extract().path("key");
        String writer =
                Keys.made("crm-scopes", List.of("WRITE"), Map.of()).extract().path("key");
        var feedback = Map.of("channel", "CRM", "subject", "x");

        with(reader).get("/feedback").then().statusCode(200);
        with(reader)
                .contentType(ContentType.JSON)
                .body(Map.of("email", "jo@example.org"))
                .post("/customers/search")
                .then()
                .statusCode(200);
        with(reader)
                .contentType(ContentType.JSON)
                .body(feedback)
                .post("/feedback")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE_MISSING"));
        String id = with(writer)
                .contentType(ContentType.JSON)
                .body(feedback)
                .post("/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        with(writer).get("/feedback").then().statusCode(403);
        act(writer, id, "acknowledgement", Map.of()).statusCode(403).body("code", equalTo("SCOPE_MISSING"));
    }

    @Test
    void whoSendsTooMuchIsToldWhenToComeBack() {
        String key = Keys.made("crm-busy", ALL, Map.of("requestsPerMinute", 2))
                .extract()
                .path("key");

        with(key)
                .get("/feedback")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"client\";q=2;w=60")
                .header("RateLimit", matchesPattern("\"client\";r=1;t=[0-9]+"));
        with(key).get("/feedback").then().statusCode(200);
        with(key)
                .get("/feedback")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("code", equalTo("TOO_MANY_REQUESTS"));
    }

    @Test
    void anIntegrationWithATokenHasALimitToo() {
        given().auth()
                .oauth2(Tokens.integration("crm-token"))
                .get("/feedback")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"client\";q=120000;w=60")
                .header("RateLimit", matchesPattern("\"client\";r=[0-9]+;t=[0-9]+"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback")
                .then()
                .statusCode(200)
                .header("RateLimit", nullValue());
    }

    @Test
    void aClientThatSignsMustSign() {
        var made = Keys.made("crm-signs", ALL, Map.of("signed", true)).statusCode(201);
        String key = made.extract().path("key");
        String secret = made.extract().path("signingSecret");
        var body = "{\"channel\":\"CRM\",\"subject\":\"Signed\"}";
        var now = time.instant().getEpochSecond();

        post(key, body, now, sign(secret, "POST\n/feedback\n" + now + "\n" + body))
                .statusCode(201);
        post(key, body + " ", now, sign(secret, "POST\n/feedback\n" + now + "\n" + body))
                .statusCode(401)
                .body("code", equalTo("WRONG_SIGNATURE"));
        post(key, body, now, sign("another", "POST\n/feedback\n" + now + "\n" + body))
                .statusCode(401);
        post(key, body, now - 301, sign(secret, "POST\n/feedback\n" + (now - 301) + "\n" + body))
                .statusCode(401);
        post(key, body, now, "no hex").statusCode(401);
        with(key).get("/feedback").then().statusCode(401);
        with(key)
                .header("X-Redress-Timestamp", now)
                .header("X-Redress-Signature", sign(secret, "GET\n/feedback?limit=1\n" + now + "\n"))
                .get("/feedback?limit=1")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(String key, String body, long timestamp, String signature) {
        return with(key)
                .header("X-Redress-Timestamp", timestamp)
                .header("X-Redress-Signature", signature)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/feedback")
                .then();
    }

    private static String sign(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", " ", "scopes", List.of(), "requestsPerMinute", 0))
                .post("/api-clients")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/scopes", "/requestsPerMinute", "/sourceSystem"));
        Keys.made("crm", ALL, Map.of("expiresAt", "2001-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.code", hasItem("IN_THE_PAST"));
        with(Keys.of("crm-x")).get("/api-clients").then().statusCode(403);
    }

    private static ValidatableResponse act(String key, String id, String action, Map<String, ?> body) {
        return with(key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/feedback/{id}/" + action, id)
                .then();
    }
}
