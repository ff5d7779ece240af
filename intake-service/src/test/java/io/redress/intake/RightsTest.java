package io.redress.intake;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Walks every route with every role, with none and with a token that does not hold, against rights.txt. */
@ComponentTest
class RightsTest {

    private static final Set<String> ROLES =
            Set.of("agent", "manager", "executive", "admin", "integration", "ops", "auditor");
    private static final Set<String> ANYBODY = Set.of("anybody");

    @Test
    void everyRouteStandsInTheTable() throws IOException {
        assertEquals(table().keySet(), routes());
    }

    @Test
    void everyRouteAnswersEveryRoleAsTheTableSays() throws IOException {
        List<Executable> checks = new ArrayList<>();
        table().forEach((route, allowed) -> {
            if (allowed.equals(ANYBODY)) {
                checks.add(() -> assertEquals(404, call(route, null), route + " with a link that opens nothing"));
                return;
            }
            checks.add(() -> assertEquals(401, call(route, null), route + " without a token"));
            checks.add(() -> assertEquals(401, call(route, "eyJub25lIn0.e30."), route + " with a bad token"));
            for (String role : ROLES) {
                boolean refused = call(route, Tokens.of(role)) == 403;
                checks.add(() -> assertEquals(allowed.contains(role), !refused, route + " as " + role));
            }
        });
        assertAll(checks);
    }

    private static int call(String route, String token) {
        String[] parts = route.split(" ");
        RequestSpecification request = given().urlEncodingEnabled(false).header("Idempotency-Key", "rights");
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!parts[0].equals("GET")) {
            request.contentType(ContentType.JSON).body("{}");
        }
        String path = parts[1].replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
        return request.request(parts[0], path).statusCode();
    }

    private static Map<String, Set<String>> table() throws IOException {
        try (InputStream file = RightsTest.class.getResourceAsStream("/rights.txt")) {
            return new TreeMap<>(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .collect(toMap(
                            columns -> columns[0] + " " + columns[1],
                            columns -> Set.copyOf(Arrays.asList(columns).subList(2, columns.length)))));
        }
    }

    private static Set<String> routes() {
        Map<String, Map<String, ?>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Set<String> routes = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method ->
                        Set.of("get", "post", "put", "patch", "delete").contains(method))
                .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return routes;
    }
}
