package io.redress.intake.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** API clients and their keys. */
public final class Keys {

    private Keys() {}

    /** The key of a new client with all scopes. */
    public static String of(String sourceSystem) {
        return made(sourceSystem, List.of("READ", "WRITE", "HANDLE"), Map.of())
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** A new client; returns the answer. */
    public static ValidatableResponse made(String sourceSystem, List<String> scopes, Map<String, ?> other) {
        var body = new HashMap<String, Object>(other);
        body.put("name", "Test");
        body.put("sourceSystem", sourceSystem);
        body.put("scopes", scopes);
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api-clients")
                .then();
    }

    /** A request with a key, which repeats nothing. */
    public static RequestSpecification with(String key) {
        return given().header("X-API-Key", key)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
