package io.redress.intake.imports.rest;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.awaitility.Awaitility.await;

import io.redress.intake.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What an admin does with imports. */
final class Imports {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Imports() {}

    /** Sends a file; {@code query} is what follows the question mark. */
    static ValidatableResponse send(String query, String type, byte[] file) {
        return file(type, file)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(query.isEmpty() ? "/imports" : "/imports?" + query)
                .then();
    }

    /** A request with a file in it, byte by byte whatever its type. */
    static RequestSpecification file(String type, byte[] file) {
        var bytes = RestAssured.config().encoderConfig(encoderConfig().encodeContentTypeAs(XLSX, ContentType.BINARY));
        return given().config(bytes)
                .auth()
                .oauth2(Tokens.of("admin"))
                .urlEncodingEnabled(false)
                .header("Content-Type", type)
                .body(file);
    }

    static String start(String query, String type, byte[] file) {
        return send(query, type, file).statusCode(202).extract().path("id");
    }

    static String start(String query, String csv) {
        return start(query, CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    static ValidatableResponse finished(String id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(get(id).extract().<String>path("status")));
        return get(id);
    }

    static ValidatableResponse get(String id) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/imports/{id}", id)
                .then()
                .statusCode(200);
    }

    static ValidatableResponse rows(String id, String query) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .urlEncodingEnabled(false)
                .get("/imports/" + id + "/rows?" + query)
                .then();
    }

    static ValidatableResponse act(String id, String action, String key) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Idempotency-Key", key)
                .post("/imports/{id}/" + action, id)
                .then();
    }

    static ValidatableResponse act(String id, String action) {
        return act(id, action, UUID.randomUUID().toString());
    }
}
