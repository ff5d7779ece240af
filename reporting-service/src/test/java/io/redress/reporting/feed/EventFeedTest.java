package io.redress.reporting.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.reporting.audit.ChainEvents;
import io.redress.reporting.messaging.inbox.Inbox;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Database;
import io.redress.reporting.testing.Golden;
import io.redress.reporting.testing.Story;
import io.redress.reporting.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ComponentTest
class EventFeedTest {

    @Inject
    Inbox inbox;

    @Inject
    ChainEvents chainEvents;

    @Inject
    Database database;

    private final Story own = story("crm-eu");
    private final Story foreign = story("crm-us");
    private long before;

    @BeforeEach
    void theyAreChained() {
        chainEvents.chainAll();
        before = database.count("SELECT coalesce(max(position), 0) FROM event_chain");
        inbox.receive(own.events());
        inbox.receive(foreign.events());
        inbox.receive(List.of(
                Golden.of("sla", "sla-policy-activated").about(UUID.randomUUID().toString(), 1, Map.of())));
        chainEvents.chainAll();
    }

    @Test
    void aPersonSeesEverythingInTheOrderOfTheLog() {
        feed(Tokens.of("auditor"), "")
                .body("items", hasSize(5))
                .body("items[0].position", equalTo((int) before + 1))
                .body("items[4].position", equalTo((int) before + 5))
                .body("nextAfter", equalTo((int) before + 5))
                .body("items[0].event.specversion", equalTo("1.0"))
                .body("items[0].event.source", equalTo("/redress/intake-service"))
                .body("items[0].event.type", equalTo("redress.feedback.received.v1"))
                .body("items[0].event.subject", equalTo(own.feedbackId()))
                .body("items[0].event.sequence", equalTo(1))
                .body("items[0].event.data.channel", equalTo("WEB_FORM"));
    }

    @Test
    void anIntegrationSeesItsOwnSourceSystemOnly() {
        feed(Tokens.integration("crm-us"), "")
                .body("items.event.subject", contains(foreign.feedbackId(), foreign.feedbackId()))
                .body("items.event.data.sourceSystem", everyItem(equalTo("crm-us")));
        feed(Tokens.integration("crm-us"), "&subject=" + own.feedbackId()).body("items", empty());
        feed(Tokens.integration("nobody"), "").body("items", empty()).body("nextAfter", equalTo((int) before));
    }

    @Test
    void anIntegrationWithoutSourceSeesNothing() {
        String unbound = Tokens.of("local-integration", "integration");

        feed(unbound, "").body("items", empty());
        feed(unbound, "&subject=" + own.feedbackId()).body("items", empty());
    }

    @Test
    void aSubjectCanBeFollowed() {
        feed(Tokens.of("manager"), "&subject=" + own.feedbackId())
                .body("items.event.type", contains("redress.feedback.received.v1", "redress.feedback.closed.v1"));
    }

    @Test
    void itGoesOnFromTheLastPosition() {
        feed(Tokens.of("manager"), "&limit=3").body("items", hasSize(3)).body("nextAfter", equalTo((int) before + 3));

        given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/events?after={after}", before + 3)
                .then()
                .body("items", hasSize(2))
                .body("items.event.subject", not(contains(own.feedbackId())));
    }

    @Test
    void whoeverIsUpToDateCanWaitForTheNextEvent() {
        Story next = story("crm-eu");
        CompletableFuture<List<String>> waiting = CompletableFuture.supplyAsync(() -> given().auth()
                .oauth2(Tokens.of("manager"))
                .header("Prefer", "wait=20")
                .get("/events?after={after}", before + 5)
                .then()
                .statusCode(200)
                .extract()
                .path("items.event.subject"));

        inbox.receive(next.events());
        chainEvents.chainAll();

        assertEquals(List.of(next.feedbackId(), next.feedbackId()), waiting.join());
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of("manager"))
                .get("/events?after=-1&limit=many&subject=%00")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("after", "limit", "subject"));
    }

    private ValidatableResponse feed(String token, String filter) {
        return given().auth()
                .oauth2(token)
                .get("/events?after=" + before + filter)
                .then()
                .statusCode(200);
    }

    private static Story story(String sourceSystem) {
        return Story.of(sourceSystem)
                .received("2026-11-20T10:20:00Z", Map.of())
                .intake("closed", Map.of("status", "CLOSED"));
    }
}
