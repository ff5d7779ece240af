package io.redress.intake.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** What a person or an integration does at the API. */
public final class Desk {

    private Desk() {}

    /** Sends feedback; returns the answer. */
    public static ValidatableResponse post(String token, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/feedback")
                .then();
    }

    /** Registers feedback as an agent; returns its id. */
    public static String register(Map<String, ?> body) {
        return post(Tokens.of("agent"), body).statusCode(201).extract().path("id");
    }

    /** Moves feedback on; returns the answer. */
    public static ValidatableResponse act(String role, String id, String action, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/feedback/{id}/" + action, id)
                .then();
    }

    /** Reads feedback. */
    public static ValidatableResponse get(String role, String id) {
        return given().auth().oauth2(Tokens.of(role)).get("/feedback/{id}", id).then();
    }
}
