package io.redress.escalation.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.testing.ComponentTest;
import io.redress.escalation.testing.Database;
import io.redress.escalation.testing.Story;
import io.redress.escalation.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of feedback when it comes in, as front ends see it. */
@ComponentTest
class RoutingTest {

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @AfterEach
    void everybodyIsBack() {
        database.execute("DELETE FROM staff_absence");
    }

    @ParameterizedTest
    @CsvSource({"MINOR, 1, frontline-support", "MODERATE, 2, sales-management", "MAJOR, 3, executive-team"})
    void newFeedbackGoesToAPersonOfItsSeveritysTier(String severity, int tier, String team) {
        Story story = new Story(inbox).received(severity);

        routing(story, "agent")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("tier", equalTo(tier))
                .body("state", equalTo("ASSIGNED"))
                .body("severity", equalTo(severity))
                .body("department.code", equalTo("customer-care"))
                .body("department.head.name", notNullValue())
                .body("team.code", equalTo(team))
                .body("assignee.name", notNullValue())
                .body("serverTime", notNullValue())
                .body("explanation.code", contains("SEVERITY", "LEAST_LOADED"))
                .body("escalations", is(List.of()))
                .body("allowedActions.find { it.action == 'accept' }.allowed", is(true))
                .body("allowedActions.find { it.action == 'reassign' }.why", notNullValue());
        assertEquals(List.of("redress.escalation.assigned.v1"), published(story));
    }

    @Test
    void aCriterionRaisesWhateverTheSeverityAndIsAnEscalation() {
        Story story = new Story(inbox).received("MINOR", fact -> fact.put("demandsEscalation", true));

        routing(story, "agent")
                .body("tier", equalTo(2))
                .body("explanation.code", contains("SEVERITY", "DEMANDED", "LEAST_LOADED"))
                .body("escalations[0].fromTier", equalTo(1))
                .body("escalations[0].toTier", equalTo(2))
                .body("escalations[0].trigger", equalTo("DEMANDED"));
        assertEquals(List.of("redress.escalation.raised.v1", "redress.escalation.assigned.v1"), published(story));
    }

    @Test
    void aBatchIsSpreadEvenlyOverTheTeam() {
        List<Story> stories = List.of(new Story(inbox), new Story(inbox), new Story(inbox), new Story(inbox));
        inbox.receive(stories.stream()
                .map(story -> story.event("intake", "received", fact -> fact.put("severity", "MODERATE")
                        .put("demandsEscalation", false)
                        .remove(List.of("customerTier", "reach", "sentiment", "amountAtStake", "repeatCount"))))
                .toList());

        long people = stories.stream()
                .map(story -> routing(story, "agent").extract().<String>path("assignee.id"))
                .distinct()
                .count();

        assertEquals(2, people);
    }

    @Test
    void whoIsAwayGetsNothing() {
        away("01900000-0000-7000-8000-000000000011");
        List<Story> stories = List.of(new Story(inbox).received("MINOR"), new Story(inbox).received("MINOR"));

        stories.forEach(
                story -> routing(story, "agent").body("assignee.id", equalTo("01900000-0000-7000-8000-000000000012")));
    }

    @Test
    void whenNobodyIsThereItIsVisiblyUnroutable() {
        database.execute("INSERT INTO staff_absence (id, staff_id, from_at, until_at)"
                + " SELECT uuidv7(), id, now() - interval '1 day', now() + interval '1 day' FROM staff");
        Story story = new Story(inbox).received("MAJOR");

        routing(story, "manager")
                .body("state", equalTo("UNROUTABLE"))
                .body("assignee", nullValue())
                .body("explanation.code", hasItem("NO_DUTY_LIST"));
        assertEquals(List.of("redress.escalation.unroutable.v1"), published(story));
        worklist("state=UNROUTABLE&limit=500").body("items.feedbackId", hasItem(story.id()));
        given().auth()
                .oauth2(Tokens.of("executive"))
                .post("/feedback/{id}/acceptance", story.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    void historicalFeedbackIsNeverRouted() {
        Story story = new Story(inbox)
                .received("MAJOR", fact -> fact.put("historical", true))
                .sla("breached", "RESOLUTION", fact -> fact.put("historical", true));

        routing(story, "agent").statusCode(404).body("code", equalTo("NOT_ROUTED"));
        routing(story, "integration").statusCode(404);
        assertEquals(List.of(), published(story));
        assertEquals(0, database.count("SELECT count(*) FROM assignment WHERE feedback_id = ?", story.feedbackId()));
    }

    @Test
    void worseSeverityReroutesUpAndBetterDoesNot() {
        Story story = new Story(inbox)
                .received("MINOR")
                .intake("classified", fact -> fact.put("severity", "MAJOR"))
                .intake("classified", fact -> fact.put("severity", "MINOR"));

        routing(story, "agent")
                .body("tier", equalTo(3))
                .body("severity", equalTo("MINOR"))
                .body("escalations.trigger", contains("SEVERITY"));
    }

    @Test
    void newFactsReroute() {
        Story story = new Story(inbox).received("MINOR").intake("updated", fact -> {
            fact.put("reach", 1_000_000);
            fact.putArray("changedFields").add("reach");
        });

        routing(story, "agent").body("tier", equalTo(2)).body("escalations.trigger", contains("REACH"));
    }

    @Test
    void aCustomerWhoBecomesAKeyAccountReroutesWhateverElseHasChanged() {
        Story story = new Story(inbox)
                .received("MINOR", fact -> fact.remove("customerTier"))
                .intake("updated", fact -> {
                    fact.put("customerTier", "KEY_ACCOUNT");
                    fact.putArray("changedFields").add("customer.tier");
                });

        routing(story, "agent").body("tier", equalTo(2)).body("escalations.trigger", contains("KEY_ACCOUNT"));
    }

    @Test
    void anUnknownSeverityParksTheEventAlone() {
        Story story = new Story(inbox).received("CATASTROPHIC");

        assertEquals(1, database.count("SELECT count(*) FROM parked_event WHERE subject = ?", story.id()));
        routing(story, "agent").statusCode(404).body("code", equalTo("NOT_YET_KNOWN"));
    }

    @Test
    void integrationsSeeOnlyTheirOwnSource() {
        Story own = new Story(inbox).received("MINOR", fact -> fact.put("sourceSystem", Tokens.SOURCE));
        Story foreign = new Story(inbox).received("MINOR", fact -> fact.put("sourceSystem", "crm-us"));

        routing(own, "integration")
                .statusCode(200)
                .body("assignee.name", notNullValue())
                .body("assignee.email", nullValue())
                .body("notifications", nullValue())
                .body("allowedActions.allowed", everyItem(is(false)));
        routing(foreign, "integration").statusCode(404).body("code", equalTo("NOT_YET_KNOWN"));
    }

    @Test
    void contactDataOfStaffIsForThoseWhoWorkWithThem() {
        Story story = new Story(inbox).received("MINOR");

        routing(story, "agent").body("assignee.email", notNullValue());
        routing(story, "auditor").body("assignee.email", nullValue()).body("department.head.email", nullValue());
    }

    @Test
    void whatIsNotChangedIsNotSentAgain() {
        Story story = new Story(inbox).received("MINOR");

        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("If-None-Match", "\"1\"")
                .get("/feedback/{id}/routing", story.id())
                .then()
                .statusCode(304);
    }

    @Test
    void whatIsNotKnownYetIsWaitedFor() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("Prefer", "wait=1")
                .get("/feedback/{id}/routing", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_YET_KNOWN"));
    }

    private void away(String staffId) {
        database.execute(
                "INSERT INTO staff_absence (id, staff_id, from_at, until_at)"
                        + " VALUES (uuidv7(), ?, now() - interval '1 day', now() + interval '1 day')",
                UUID.fromString(staffId));
    }

    private List<String> published(Story story) {
        return database.texts("SELECT type FROM outbox WHERE subject = ? ORDER BY sequence", story.id());
    }

    private static ValidatableResponse routing(Story story, String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get("/feedback/{id}/routing", story.id())
                .then();
    }

    private static ValidatableResponse worklist(String query) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/worklist?" + query)
                .then();
    }
}
