package io.redress.intake;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
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
    private static final String ADDRESS = "theirs@key-sight.example";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Database database;
    private String key;

    KeySightTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void takeAKey() {
        key = Keys.of("key-sight-ours");
    }

    @Test
    void whatIsForeignAnswersLikeWhatDoesNotExistOnEveryRoute() throws IOException {
        var theirs = Keys.of(FOREIGN);
        var feedback = registered(theirs);
        var imported = imported(theirs);
        var customer = customerOf(feedback);
        var attachment = attached(theirs, feedback);
        var open = integrationRoutes();
        var checks = new ArrayList<Executable>();
        for (var route : routes()) {
            checks.add(() -> {
                var nobodys = UUID.randomUUID().toString();
                var absent = call(route, nobodys, nobodys);
                var foreign = call(
                        route,
                        route.contains("/imports") ? imported : route.contains("/customers") ? customer : feedback,
                        attachment);
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

    @Test
    void nobodyIsFoundWhoWroteToOthersOnly() {
        registered(Keys.of(FOREIGN));
        var found = Keys.with(key)
                .contentType(ContentType.JSON)
                .body(Map.of("email", ADDRESS))
                .post("/customers/search");

        assertEquals(200, found.statusCode());
        assertFalse(found.asString().contains(ADDRESS), "somebody else's customer is found");
    }

    private Response call(String route, String id, String child) {
        var parts = route.split(" ");
        var request = Keys.with(key).urlEncodingEnabled(false);
        if (!parts[0].equals("GET")) {
            request.contentType(ContentType.JSON).body("{}");
        }
        return request.request(
                parts[0], parts[1].replace("{attachmentId}", child).replaceAll("\\{[^}]+}", id));
    }

    private static String registered(String key) {
        return Keys.with(key)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "channel",
                        "CRM",
                        "subject",
                        MARK,
                        "customer",
                        Map.of("email", ADDRESS, "name", MARK),
                        "source",
                        Map.of("externalId", UUID.randomUUID().toString())))
                .post("/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String customerOf(String feedback) {
        return database.texts("select customer_id::text from feedback where id = ?::uuid", feedback)
                .getFirst();
    }

    private static String attached(String key, String feedback) {
        return Keys.with(key)
                .contentType("application/octet-stream")
                .body(MARK.getBytes(StandardCharsets.UTF_8))
                .post("/feedback/{id}/attachments?name=note.txt", feedback)
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
