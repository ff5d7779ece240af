package io.redress.escalation.ladder;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.messaging.inbox.RawEvent;
import io.redress.escalation.testing.ComponentTest;
import io.redress.escalation.testing.Database;
import io.redress.escalation.testing.Events;
import io.redress.escalation.testing.Story;
import io.redress.escalation.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks go in, raises and mails come out: once each, and undone when there was no breach. */
@ComponentTest
class LadderTest {

    private static final Instant DUE = Instant.parse("2026-12-01T16:00:00Z");
    private static final String HEAD = "head.customer-care@redress.example";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Test
    void aMissedResolutionRaisesOneTierNamesTheHeadAndAsksForAPlan() throws IOException {
        Story story = new Story(inbox)
                .received("MINOR")
                .clockStarted("RESOLUTION", DUE)
                .breached("RESOLUTION");

        routing(story)
                .body("tier", equalTo(2))
                .body("team.code", equalTo("sales-management"))
                .body("breached", is(true))
                .body("escalations", hasSize(1))
                .body("escalations[0].fromTier", equalTo(1))
                .body("escalations[0].toTier", equalTo(2))
                .body("escalations[0].trigger", equalTo("SLA_BREACH"))
                .body("escalations[0].reason", equalTo("RESOLUTION was not met in time"))
                .body("escalations[0].departmentHead.email", equalTo(HEAD))
                .body("escalations[0].planRequested", is(true))
                .body("notifications", hasSize(2))
                .body("notifications[0].state", equalTo("PENDING"))
                .body("notifications[0].to.name", notNullValue())
                .body("notifications[0].subject", containsString("raised to tier 2"));
        assertEquals(List.of("assigned", "raised", "assigned", "ladder-step-taken"), published(story));
        JsonNode raised = payload(story, "raised");
        assertTrue(raised.get("notifyCustomer").asBoolean());
        assertEquals("DUE", raised.get("mark").asText());
        assertEquals(2, mailed(story).size());
        assertTrue(mailed(story).contains(HEAD));
        String body = database.texts("SELECT body FROM staff_mail WHERE feedback_id = ?", story.feedbackId())
                .getFirst();
        assertTrue(body.contains("FB-2026-") && body.contains("RESOLUTION") && body.contains(story.id()), body);
    }

    @Test
    void atTheTopItGoesToTheHeadWithMailToTheDutyList() {
        Story story = new Story(inbox)
                .received("MAJOR")
                .clockStarted("RESOLUTION", DUE)
                .breached("RESOLUTION");

        routing(story)
                .body("tier", equalTo(3))
                .body("assignee.email", equalTo(HEAD))
                .body("escalations[0].fromTier", equalTo(3))
                .body("escalations[0].toTier", equalTo(3));
        assertEquals(List.of(HEAD, "local-executive@redress.example", "toni.everett@redress.example"), mailed(story));
    }

    @ParameterizedTest(name = "{0} {1}: mails to {2}")
    @CsvSource({
        "RESOLUTION, WARN_75, alex.carver@redress.example",
        "RESOLUTION, WARN_90, head.customer-care@redress.example",
        "ACKNOWLEDGEMENT, WARN_75, alex.carver@redress.example",
        "ACKNOWLEDGEMENT, DUE, head.customer-care@redress.example",
        "ANALYSIS, WARN_75, alex.carver@redress.example",
        "ANALYSIS, DUE, head.customer-care@redress.example"
    })
    void marksBelowARaiseNotify(String target, String mark, String recipient) {
        Story story =
                new Story(inbox).received("MINOR").clockStarted(target, DUE).markReached(target, mark);

        assertEquals(List.of(recipient), mailed(story));
        routing(story).body("tier", equalTo(1)).body("escalations", hasSize(0));
        assertEquals(List.of("assigned", "ladder-step-taken"), published(story));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAN", "PROMISE"})
    void aMissedPlanOrPromiseRaisesOneTier(String target) {
        Story story =
                new Story(inbox).received("MINOR").clockStarted(target, DUE).breached(target);

        routing(story)
                .body("tier", equalTo(2))
                .body("escalations[0].departmentHead", nullValue())
                .body("escalations[0].planRequested", is(false));
        assertEquals(1, mailed(story).size());
    }

    @Test
    void aMarkThatNoStepIsBoundToDoesNothing() {
        Story story = new Story(inbox)
                .received("MINOR")
                .clockStarted("RESOLUTION", DUE)
                .markReached("RESOLUTION", "WARN_50");

        assertEquals(List.of("assigned"), published(story));
    }

    @Test
    void aStepActsOncePerGenerationAndAgainInTheNext() {
        Story story = new Story(inbox)
                .received("MINOR")
                .clockStarted("RESOLUTION", DUE)
                .markReached("RESOLUTION", "WARN_75")
                .markReached("RESOLUTION", "WARN_75");
        assertEquals(1, mailed(story).size());

        story.sla("mark-reached", "RESOLUTION", fact -> {
            fact.put("mark", "WARN_75").put("generation", 2);
            fact.putArray("skipped");
        });

        assertEquals(2, mailed(story).size());
    }

    @Test
    void afterDowntimeTheHighestMarkActsAndTheSkippedOnesAreRecorded() throws IOException {
        Story story = new Story(inbox)
                .received("MINOR")
                .clockStarted("RESOLUTION", DUE)
                .sla("mark-reached", "RESOLUTION", fact -> {
                    fact.put("mark", "WARN_90").put("late", true);
                    fact.putArray("skipped").add("WARN_50").add("WARN_75");
                });

        assertEquals(List.of(HEAD), mailed(story));
        assertEquals(
                List.of("SKIPPED", "TAKEN"),
                database.texts(
                        "SELECT outcome FROM ladder_step_taken WHERE feedback_id = ? ORDER BY mark",
                        story.feedbackId()));
        assertEquals(
                "resolution-warn-75",
                payload(story, "ladder-step-taken").get("skipped").get(0).asText());
    }

    @Test
    void aRetractedBreachUndoesItsRaiseAndGivesItBack() {
        Story story = new Story(inbox).received("MINOR").clockStarted("RESOLUTION", DUE);
        String before = routing(story).extract().path("assignee.id");

        story.breached("RESOLUTION").sla("breach-retracted", "RESOLUTION", fact -> fact.put("newState", "MET"));

        routing(story)
                .body("tier", equalTo(1))
                .body("breached", is(false))
                .body("assignee.id", equalTo(before))
                .body("escalations.trigger", contains("SLA_BREACH", "BREACH_RETRACTED"))
                .body("escalations[0].retractedAt", notNullValue())
                .body("escalations[1].toTier", equalTo(1));
        assertEquals(
                List.of("assigned", "raised", "assigned", "ladder-step-taken", "lowered", "assigned"),
                published(story));
        assertEquals(
                2,
                database.count(
                        "SELECT count(*) FROM staff_mail WHERE feedback_id = ? AND occasion LIKE 'correction/%'",
                        story.feedbackId()));
        assertEquals(
                0, database.count("SELECT standing_raises FROM assignment WHERE feedback_id = ?", story.feedbackId()));
    }

    @Test
    void aRetractionLeavesWhatAPersonDecidedLater() {
        Story story = new Story(inbox)
                .received("MINOR")
                .clockStarted("RESOLUTION", DUE)
                .breached("RESOLUTION")
                .intake("escalation-requested", fact -> fact.put("requestedTier", 3))
                .sla("breach-retracted", "RESOLUTION", fact -> fact.put("newState", "MET"));

        routing(story).body("tier", equalTo(3)).body("escalations", hasSize(3));
    }

    @Test
    void aRetractedAcknowledgementBreachOnlyCorrectsItsMail() {
        Story story = new Story(inbox)
                .received("MINOR")
                .clockStarted("ACKNOWLEDGEMENT", DUE)
                .breached("ACKNOWLEDGEMENT")
                .sla("breach-retracted", "ACKNOWLEDGEMENT", fact -> fact.put("newState", "MET"));

        routing(story).body("tier", equalTo(1)).body("escalations", hasSize(0)).body("breached", is(false));
        assertEquals(List.of(HEAD, HEAD), mailed(story));
    }

    @Test
    void aPlanThatOnlyRanBecauseOfABreachThatWasNoneTakesItsRaiseBack() {
        Story story = new Story(inbox)
                .received("MINOR")
                .breached("RESOLUTION")
                .breached("PLAN")
                .sla("breach-retracted", "RESOLUTION", fact -> fact.put("newState", "MET"))
                .sla("cancelled", "PLAN", fact -> fact.put("state", "CANCELLED").put("reasonCode", "BREACH_RETRACTED"));

        routing(story).body("tier", equalTo(1)).body("breached", is(false));
    }

    @Test
    void breachAndResolutionEndInTheSameTierInEitherOrder() {
        Story breachFirst =
                new Story(inbox).received("MINOR").breached("RESOLUTION").intake("resolved");
        Story resolutionFirst =
                new Story(inbox).received("MINOR").intake("resolved").breached("RESOLUTION");

        for (Story story : List.of(breachFirst, resolutionFirst)) {
            routing(story)
                    .body("tier", equalTo(2))
                    .body("state", equalTo("CLOSED"))
                    .body("escalations.trigger", contains("SLA_BREACH"));
        }
        assertEquals(List.of(), mailed(resolutionFirst));
    }

    @Test
    void everyOrderOfArrivalEndsInTheSameState() {
        List<String> ends = new ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            Story story = new Story(inbox);
            List<RawEvent> events = new ArrayList<>(List.of(
                    story.event("intake", "received", fact -> fact.put("severity", "MINOR")
                            .put("demandsEscalation", false)
                            .remove(List.of("customerTier", "reach", "sentiment", "amountAtStake", "repeatCount"))),
                    story.clockEvent("clock-started", "RESOLUTION", fact -> based(fact.put("state", "RUNNING"), 1)),
                    story.clockEvent("mark-reached", "RESOLUTION", fact -> based(fact.put("mark", "DUE"), 1)),
                    story.clockEvent("breached", "RESOLUTION", fact -> based(fact, 1)),
                    story.event("intake", "classified", fact -> fact.put("severity", "MODERATE")),
                    story.clockEvent("breach-retracted", "RESOLUTION", fact -> based(fact.put("newState", "MET"), 1))));
            Collections.shuffle(events, new Random(seed));
            events.forEach(event -> inbox.receive(List.of(event)));
            ends.addAll(database.texts(
                    "SELECT tier || state || breached || standing_raises FROM assignment WHERE feedback_id = ?",
                    story.feedbackId()));
        }

        assertEquals(12, ends.size());
        assertEquals(1, ends.stream().distinct().count(), ends.toString());
    }

    @Test
    void whatReportingFindsGoesToTheDepartmentHead() {
        UUID spike = UUID.randomUUID();
        UUID issue = UUID.randomUUID();
        inbox.receive(List.of(
                finding("opinion-spike-detected", "spikeId", spike),
                finding("recurring-issue-detected", "issueId", issue)));

        for (UUID id : List.of(spike, issue)) {
            assertEquals(
                    List.of("redress.escalation.raised.v1"),
                    database.texts("SELECT type FROM outbox WHERE subject = ?", id.toString()));
            assertEquals(1, database.count("SELECT count(*) FROM escalation WHERE subject_id = ?", id));
        }
    }

    private static RawEvent finding(String name, String idField, UUID id) {
        return Events.event(
                "redress.reporting." + name + ".v1",
                id.toString(),
                1,
                Story.example("reporting", name).put(idField, id.toString()).toString());
    }

    private static void based(ObjectNode fact, long sequence) {
        fact.putArray("basedOn").addObject().put("producer", "intake").put("sequence", sequence);
    }

    private List<String> published(Story story) {
        return database.texts("SELECT type FROM outbox WHERE subject = ? ORDER BY sequence", story.id()).stream()
                .map(type -> type.split("\\.")[2])
                .toList();
    }

    private JsonNode payload(Story story, String name) throws IOException {
        return json.readTree(database.texts(
                        "SELECT payload FROM outbox WHERE subject = ? AND type = ?",
                        story.id(),
                        "redress.escalation." + name + ".v1")
                .getLast());
    }

    private List<String> mailed(Story story) {
        return database.texts(
                "SELECT s.email FROM staff_mail m JOIN staff s ON s.id = m.staff_id WHERE m.feedback_id = ?"
                        + " ORDER BY s.email",
                story.feedbackId());
    }

    private static ValidatableResponse routing(Story story) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}/routing", story.id())
                .then()
                .statusCode(200);
    }
}
