package io.redress.intake;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Keys;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Walks every route with an API key: what belongs to another source answers just as what does not exist, no answer
 * names it, and what rights.txt gives no integration is closed.
 */
@ComponentTest
class KeySightTest {

    private static final String FOREIGN = "key-sight-theirs";
    private static final String MARK = "Only they may read this";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private String key;

    @BeforeEach
    void takeAKey() {
        key = Keys.of("key-sight-ours");
    }

    @Test
    void whatIsForeignAnswersLikeWhatDoesNotExistOnEveryRoute() throws IOException {
        var theirs = Keys.of(FOREIGN);
        var feedback = registered(theirs);
        var imported = imported(theirs);
        var open = integrationRoutes();
        var checks = new ArrayList<Executable>();
        for (var route : routes()) {
            checks.add(() -> {
                var absent = call(route, UUID.randomUUID().toString());
                var foreign = call(route, route.contains("/imports") ? imported : feedback);
                assertEquals(absent.statusCode(), foreign.statusCode(), route + " for another's");
                assertFalse(foreign.asString().contains(MARK), route + " shows another's");
                if (!open.contains(route)) {
                    assertEquals(403, foreign.statusCode(), route + " is not for integrations");
                }
            });
        }
        assertAll(checks);
    }

    @Test
    void noListFilterOrSearchShowsWhatIsForeign() {
        var theirs = Keys.of(FOREIGN);
        var id = registered(theirs);
        imported(theirs);
        for (var path : Set.of(
                "/feedback?limit=500",
                "/feedback?id=" + id,
                "/feedback?q=only+they+may+read",
                "/feedback?sourceSystem=" + FOREIGN,
                "/feedback?sourceSystem=" + FOREIGN + "&sourceExternalId=1",
                "/imports?limit=500")) {
            var answer = Keys.with(key).get(path);
            assertEquals(200, answer.statusCode(), path);
            assertFalse(answer.asString().contains(FOREIGN), path);
            assertFalse(answer.asString().contains(MARK), path);
        }
    }

    private Response call(String route, String id) {
        var parts = route.split(" ");
        var request = Keys.with(key).urlEncodingEnabled(false);
        if (!parts[0].equals("GET")) {
            request.contentType(ContentType.JSON).body("{}");
        }
        return request.request(parts[0], parts[1].replaceAll("\\{[^}]+}", id));
    }

    private static String registered(String key) {
        return Keys.with(key)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "channel",
                        "CRM",
                        "subject",
                        MARK,
                        "source",
                        Map.of("externalId", UUID.randomUUID().toString())))
                .post("/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String imported(String key) {
        return Keys.with(key)
                .contentType("application/x-ndjson")
                .body(("{\"channel\":\"CRM\",\"subject\":\"" + MARK + "\"}\n").getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static Set<String> routes() {
        Map<String, Map<String, ?>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(toSet());
    }

    private static Set<String> integrationRoutes() throws IOException {
        try (var file = KeySightTest.class.getResourceAsStream("/rights.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line ->
                            !line.startsWith("#") && (line.contains(" integration") || line.endsWith(" anybody")))
                    .map(line -> line.split("\\s+"))
                    .map(columns -> columns[0] + " " + columns[1])
                    .collect(toSet());
        }
    }
}
