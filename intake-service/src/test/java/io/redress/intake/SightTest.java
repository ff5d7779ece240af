package io.redress.intake;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Walks every route about one piece of feedback with every role, for feedback of the caller's own source, of another
 * source, and of nobody: what is foreign answers just as what does not exist.
 */
@ComponentTest
class SightTest {

    private static final List<String> ROLES =
            List.of("agent", "manager", "executive", "admin", "integration", "ops", "auditor");
    private static final String CHILD = "{attachmentId}";
    private static final Map<String, Object> ANY_BODY = Map.ofEntries(
            entry("acknowledgement", Map.of()),
            entry("analysis", Map.of("importance", "LOW", "urgency", "LOW")),
            entry("classification", Map.of("category", "Lamps", "reason", "x")),
            entry("handling-steps", Map.of("type", "VERIFICATION", "findings", "x")),
            entry("communications", Map.of("direction", "INBOUND", "channel", "PHONE", "text", "x")),
            entry("wait-end", Map.of("reason", "x")),
            entry("attachments", Map.of()),
            entry("status-link", Map.of()),
            entry("merge", Map.of("into", UUID.randomUUID().toString(), "reason", "x")),
            entry("satisfaction", Map.of("channel", "PHONE", "csat", 1)),
            entry("plan", Map.of("text", "x", "promisedOn", "2099-01-01", "channel", "PHONE")),
            entry("escalation-request", Map.of("requestedBy", "STAFF", "reason", "x")),
            entry("resolution", Map.of("outcome", "ANSWERED")),
            entry("review", Map.of("whatHappened", "x")),
            entry("closure", Map.of()),
            entry("reopening", Map.of("reason", "x")),
            entry("withdrawal", Map.of("reason", "x")));

    @Test
    void everyRouteAboutFeedbackIsWalked() {
        assertEquals(
                routes().stream()
                        .filter(route -> route.startsWith("POST"))
                        .map(route -> route.substring(route.lastIndexOf('/') + 1))
                        .collect(toSet()),
                ANY_BODY.keySet());
    }

    @Test
    void foreignFeedbackIsAsIfItDidNotExist() {
        var own = register(Tokens.SOURCE);
        var foreign = register("crm-us");
        var random = UUID.randomUUID().toString();
        var checks = new ArrayList<Executable>();
        for (var route : routes()) {
            for (var role : ROLES) {
                var absent = status(route, role, random);
                var bound = role.equals("integration");
                checks.add(
                        () -> assertEquals(absent == 403 ? 403 : 404, absent, route + " as " + role + " for nobody's"));
                checks.add(() -> assertEquals(
                        bound ? absent : absent == 403,
                        bound ? status(route, role, foreign) : status(route, role, foreign) == 403,
                        route + " as " + role + " for another's"));
                if (!route.contains(CHILD)) {
                    checks.add(() -> assertEquals(
                            absent == 403,
                            List.of(403, 404).contains(status(route, role, own)),
                            route + " as " + role + " for its own"));
                }
            }
        }
        assertAll(checks);
    }

    @Test
    void listsShowWhatTheCallerSeesOnly() {
        var foreign = register("crm-us");
        for (var query : List.of("", "?id=" + foreign, "?sourceSystem=crm-us", "?status=RECEIVED&limit=500")) {
            var systems = given().auth()
                    .oauth2(Tokens.of("integration"))
                    .get("/feedback" + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<String>>path("items.source.system");
            assertFalse(systems.stream().anyMatch(system -> !system.equals(Tokens.SOURCE)), query);
        }
    }

    private static int status(String route, String role, String id) {
        var parts = route.split(" ");
        var request = given().auth()
                .oauth2(Tokens.of(role))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        var action = parts[1].substring(parts[1].lastIndexOf('/') + 1);
        if (parts[0].equals("PATCH")) {
            request.contentType(ContentType.JSON).body(Map.of("product", "Lamps"));
        } else if (parts[0].equals("POST")) {
            request.contentType(ContentType.JSON).body(ANY_BODY.get(action));
        }
        var path = parts[1].replace("{id}", id).replace(CHILD, UUID.randomUUID().toString());
        return request.request(parts[0], path).statusCode();
    }

    private static Set<String> routes() {
        Map<String, Map<String, ?>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/feedback/{id}"))
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(method ->
                                Set.of("get", "post", "put", "patch", "delete").contains(method))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(toSet());
    }

    private static String register(String system) {
        return Desk.post(Tokens.integration(system), Map.of("channel", "CRM", "subject", "Something"))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
