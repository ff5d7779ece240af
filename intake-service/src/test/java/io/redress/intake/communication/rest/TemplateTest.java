package io.redress.intake.communication.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ComponentTest
class TemplateTest {

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void whatShipsCanBeFilledInBothLanguages(Purpose purpose) {
        for (var language : new String[] {"en", "de"}) {
            preview(Map.of("purpose", purpose, "language", language, "message", "Hello <&>"))
                    .statusCode(200)
                    .body("subject", containsString(purpose == Purpose.OTHER ? "" : "FB-2026-000123"))
                    .body("text", containsString("Customer Care"))
                    .body("text", not(containsString("{")));
        }
    }

    @Test
    void aNewVersionIsInForceAtOnceAndTheOldOnesStay() {
        for (var version = 1; version <= 2; version++) {
            write("manager", "/message-templates/OTHER/fr/EMAIL/versions", "Bonjour " + version, "{name}: {message}")
                    .statusCode(201)
                    .body("version", equalTo(version))
                    .body("author", equalTo("https://redress.example/local|local-manager"));
        }

        preview(Map.of("purpose", "OTHER", "language", "fr", "message", "{reference}"))
                .body("subject", equalTo("Bonjour 2"))
                .body("text", equalTo("Ada Lovelace: {reference}"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/message-templates/OTHER/fr/EMAIL/versions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].version", equalTo(2));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/message-templates")
                .then()
                .statusCode(200)
                .body("items.findAll { it.language == 'fr' }.version", hasItems(2))
                .body("items.findAll { it.language == 'de' }.version", hasItems(0));
    }

    @Test
    void versionsWrittenAtOnceAreAllKept() throws Exception {
        var path = "/message-templates/OTHER/it/EMAIL/versions";
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = writers.invokeAll(Collections.nCopies(
                    8, () -> write("manager", path, "Ciao", "{name}").extract().statusCode()));
            for (var answer : answers) {
                assertEquals(201, answer.get());
            }
        }
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(path)
                .then()
                .body("items.version", contains(8, 7, 6, 5, 4, 3, 2, 1));
    }

    @Test
    void whatCannotBeFilledIsRefusedWithWhatIsWrong() {
        for (var body : new String[] {
            "{customer.secret}",
            "{#if message}",
            "{name.getClass}",
            "{inject:mailer}",
            "{foo}",
            "{#for i in 2000000000}x{/for}",
            "{#eval message /}",
            "{name}".repeat(101)
        }) {
            write("admin", "/message-templates/PLAN/en/EMAIL/versions", "x", body)
                    .statusCode(422)
                    .body("errors[0].code", equalTo("TEMPLATE_WRONG"));
        }
        write("agent", "/message-templates/PLAN/en/EMAIL/versions", "x", "x").statusCode(403);
        write("admin", "/message-templates/PLAN/ENGLISH/EMAIL/versions", "x", "x")
                .statusCode(404);
        write("admin", "/message-templates/NAP/en/EMAIL/versions", "x", "x").statusCode(404);
        write("admin", "/message-templates/PLAN/en/EMAIL/versions", " ", "").statusCode(422);
        preview(Map.of("purpose", "PLAN", "language", "en", "feedbackId", UUID.randomUUID()))
                .statusCode(404);
    }

    @Test
    void aPreviewShowsRealValuesAndStoresNothing() {
        var id = Desk.register(
                Map.of("channel", "PHONE", "subject", "Lamp", "customer", Map.of("name", "Grace\nHopper")));
        String reference = Desk.get("agent", id).extract().path("reference");

        preview(Map.of(
                        "purpose",
                        "OTHER",
                        "language",
                        "en",
                        "feedbackId",
                        id,
                        "subject",
                        "{name} about {topic}",
                        "body",
                        "{reference}{#if message} {message}{/if}"))
                .statusCode(200)
                .body("subject", equalTo("Grace Hopper about Lamp"))
                .body("text", equalTo(reference));
        Desk.get("agent", id).body("version", equalTo(1));
    }

    private static ValidatableResponse preview(Map<String, Object> body) {
        return send("agent", "/message-templates/preview", body);
    }

    private static ValidatableResponse write(String role, String path, String subject, String body) {
        return send(role, path, new HashMap<>(Map.of("subject", subject, "body", body)));
    }

    private static ValidatableResponse send(String role, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
