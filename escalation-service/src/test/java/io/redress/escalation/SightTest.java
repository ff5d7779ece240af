package io.redress.escalation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.testing.ComponentTest;
import io.redress.escalation.testing.Story;
import io.redress.escalation.testing.Tokens;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route of a feedback for feedback of the own source, of a foreign one, and of none. */
@ComponentTest
class SightTest {

    private static final String BODY =
            "{\"reason\": \"a test\", \"assigneeId\": \"01900000-0000-7000-8000-000000000012\"}";

    @Inject
    Inbox inbox;

    @ParameterizedTest(name = "{0} as {1}: own {2}, foreign {3}, random {4}")
    @CsvSource({
        "GET routing, agent, 200, 200, 404",
        "GET routing, manager, 200, 200, 404",
        "GET routing, executive, 200, 200, 404",
        "GET routing, admin, 200, 200, 404",
        "GET routing, auditor, 200, 200, 404",
        "GET routing, integration, 200, 404, 404",
        "GET routing, ops, 403, 403, 403",
        "POST acceptance, agent, 200, 200, 404",
        "POST acceptance, integration, 403, 403, 403",
        "POST acceptance, admin, 403, 403, 403",
        "POST escalations, agent, 400, 400, 400",
        "POST escalations, integration, 403, 403, 403",
        "POST reassignment, manager, 400, 400, 400",
        "POST reassignment, agent, 403, 403, 403",
        "POST de-escalation, agent, 403, 403, 403"
    })
    void sight(String route, String role, int own, int foreign, int random) {
        assertEquals(own, call(route, role, received(Tokens.SOURCE)));
        assertEquals(foreign, call(route, role, received("crm-us")));
        assertEquals(random, call(route, role, UUID.randomUUID().toString()));
    }

    private String received(String source) {
        return new Story(inbox)
                .received("MINOR", fact -> fact.put("sourceSystem", source))
                .id();
    }

    private static int call(String route, String role, String id) {
        String[] parts = route.split(" ");
        var request = given().auth().oauth2(Tokens.of(role)).header("Idempotency-Key", UUID.randomUUID());
        if (parts[0].equals("POST")) {
            request.contentType("application/json").body(BODY);
        }
        return request.request(parts[0], "/feedback/" + id + "/" + parts[1]).statusCode();
    }
}
