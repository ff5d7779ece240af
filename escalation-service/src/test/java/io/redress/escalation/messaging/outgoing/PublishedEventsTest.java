package io.redress.escalation.messaging.outgoing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.testing.ComponentTest;
import io.redress.escalation.testing.Database;
import io.redress.escalation.testing.Schemas;
import io.redress.escalation.testing.Story;
import io.redress.escalation.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service promises: what it writes into the outbox follows the schema of its type, and so does the example. */
@ComponentTest
class PublishedEventsTest {

    private static final Instant DUE = Instant.parse("2026-12-01T16:00:00Z");

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @AfterEach
    void everybodyIsBack() {
        database.execute("DELETE FROM staff_absence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigned",
                "raised",
                "lowered",
                "accepted",
                "ladder-step-taken",
                "unroutable",
                "closed",
                "erasure-completed"
            })
    void whatIsPublishedFollowsItsSchema(String name) {
        Story story = everythingHappens();

        List<String> payloads = database.texts(
                "SELECT payload FROM outbox WHERE subject = ? AND type = ?",
                story.id(),
                "redress.escalation." + name + ".v1");

        assertFalse(payloads.isEmpty(), "the story publishes no " + name);
        payloads.forEach(payload -> assertEquals(List.of(), faults(name, payload), payload));
    }

    @Test
    void thePolicyInForceIsAnnouncedOnceAndFollowsItsSchema() {
        List<String> payloads = database.texts(
                "SELECT payload FROM outbox WHERE type = 'redress.escalation.escalation-policy-activated.v1'");

        assertEquals(1, payloads.size());
        assertEquals(List.of(), faults("escalation-policy-activated", payloads.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigned",
                "raised",
                "lowered",
                "accepted",
                "ladder-step-taken",
                "unroutable",
                "closed",
                "erasure-completed",
                "escalation-policy-activated",
                "training-recorded",
                "playbook-read"
            })
    void theGoldenExampleFollowsItsSchema(String name) {
        assertEquals(List.of(), faults(name, Schemas.read("/contracts/examples/" + name + ".v1.json")));
    }

    private Story everythingHappens() {
        Story story = new Story(inbox)
                .received("MINOR")
                .clockStarted("RESOLUTION", DUE)
                .breached("RESOLUTION");
        post(story, "acceptance", Map.of());
        story.sla("breach-retracted", "RESOLUTION", fact -> fact.put("newState", "MET"));
        post(story, "escalations", Map.of("reason", "beyond what I may grant", "reasonCode", "BEYOND_AUTHORITY"));
        post(story, "de-escalation", Map.of("reason", "granted after all"));
        database.execute("INSERT INTO staff_absence (id, staff_id, from_at, until_at)"
                + " SELECT uuidv7(), id, now() - interval '1 day', now() + interval '1 day' FROM staff");
        story.intake("escalation-requested", fact -> fact.put("requestedBy", "CUSTOMER")
                .remove("requestedTier"));
        return story.intake("resolved").intake("erasure-requested");
    }

    private static void post(Story story, String action, Map<String, String> body) {
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType("application/json")
                .body(body)
                .post("/feedback/{id}/" + action, story.id())
                .then()
                .statusCode(200);
    }

    private static List<String> faults(String name, String payload) {
        return Schemas.faults("/contracts/schemas/" + name + ".v1.json", payload);
    }
}
