package io.redress.escalation.worklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.testing.ComponentTest;
import io.redress.escalation.testing.Database;
import io.redress.escalation.testing.Story;
import io.redress.escalation.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class WorklistTest {

    private static final Instant SOON = Instant.parse("2026-12-01T16:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-02T16:00:00Z");

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @BeforeEach
    void thereIsNothingElse() {
        database.execute("UPDATE assignment SET state = 'CLOSED', closed_at = now(), close_reason = 'RESOLVED',"
                + " accepted_at = NULL WHERE state <> 'CLOSED'");
    }

    @Test
    void theMostUrgentComesFirstAndWhatHasNoDueDateLast() {
        Story undated = new Story(inbox).received("MINOR");
        Story later = new Story(inbox).received("MODERATE").clockStarted("RESOLUTION", LATER);
        Story soon = new Story(inbox)
                .received("MAJOR")
                .clockStarted("RESOLUTION", LATER)
                .clockStarted("ACKNOWLEDGEMENT", SOON);

        worklist("")
                .body("items.feedbackId", contains(soon.id(), later.id(), undated.id()))
                .body("items[0].reference", containsString("FB-"))
                .body("items[0].tier", equalTo(3))
                .body("items[0].department.code", equalTo("customer-care"))
                .body("items[0].team.code", equalTo("executive-team"))
                .body("items[0].assignee.name", notNullValue())
                .body("items[0].state", equalTo("ASSIGNED"))
                .body("items[0].severity", equalTo("MAJOR"))
                .body("items[0].nextDueAt", equalTo("2026-12-01T16:00:00Z"))
                .body("items[0].nextTarget", equalTo("ACKNOWLEDGEMENT"))
                .body("items[0].breached", is(false))
                .body("items[2].nextDueAt", nullValue())
                .body("serverTime", notNullValue());
        worklist("sort=-nextDueAt").body("items.feedbackId", contains(undated.id(), later.id(), soon.id()));
    }

    @Test
    void whatClocksDoIsSeen() {
        Story story = new Story(inbox)
                .received("MINOR")
                .clockStarted("ACKNOWLEDGEMENT", SOON)
                .clockStarted("RESOLUTION", LATER)
                .sla("met", "ACKNOWLEDGEMENT", fact -> fact.put("state", "MET").put("dueAt", SOON.toString()));
        worklist("").body("items[0].nextTarget", equalTo("RESOLUTION"));

        story.sla("clock-paused", "RESOLUTION", fact -> {});
        worklist("").body("items[0].nextDueAt", nullValue());

        story.sla("clock-resumed", "RESOLUTION", fact -> fact.put("dueAt", LATER.toString())
                .put("generation", 2));
        worklist("").body("items[0].nextDueAt", equalTo("2026-12-02T16:00:00Z"));

        story.sla("clock-rescheduled", "RESOLUTION", fact -> fact.put("dueAt", SOON.toString())
                .put("state", "RUNNING")
                .put("generation", 3));
        worklist("").body("items[0].nextDueAt", equalTo("2026-12-01T16:00:00Z"));

        story.sla("breached", "RESOLUTION", fact -> fact.put("dueAt", SOON.toString())
                .put("generation", 3));
        worklist("breached=true")
                .body("items[0].feedbackId", equalTo(story.id()))
                .body("items[0].breached", is(true))
                .body("items[0].nextDueAt", equalTo("2026-12-01T16:00:00Z"))
                .body("items[0].escalations", equalTo(1));

        story.sla("met", "RESOLUTION", fact -> fact.put("state", "BREACHED").put("dueAt", SOON.toString()));
        worklist("").body("items[0].breached", is(true)).body("items[0].nextDueAt", nullValue());
    }

    @Test
    void filtersNarrow() {
        Story minor = new Story(inbox).received("MINOR");
        Story major = new Story(inbox).received("MAJOR");
        Story closed = new Story(inbox).received("MINOR").intake("resolved");
        given().auth()
                .oauth2(Tokens.of("executive"))
                .post("/feedback/{id}/acceptance", major.id())
                .then()
                .statusCode(200);

        worklist("tier=1").body("items.feedbackId", contains(minor.id()));
        worklist("tier=1,3").body("items.feedbackId", hasItems(minor.id(), major.id()));
        worklist("severity=MAJOR").body("items.feedbackId", contains(major.id()));
        worklist("state=ACCEPTED").body("items.feedbackId", contains(major.id()));
        worklist("state=CLOSED&limit=500").body("items.feedbackId", hasItem(closed.id()));
        worklist("team=executive-team").body("items.feedbackId", contains(major.id()));
        worklist("department=customer-care").body("items", hasSize(2));
        worklist("department=nowhere").body("items", hasSize(0));
        worklist("breached=true").body("items", hasSize(0));
        worklist("include=count&limit=1").body("page.count", equalTo(2)).body("page.nextCursor", notNullValue());
        worklistAs("executive", "assignee=me").body("items.feedbackId", contains(major.id()));
        worklistAs("auditor", "assignee=me").body("items", hasSize(0));
        worklistAs("auditor", "").body("items.assignee.email", everyItem(nullValue()));
        worklist("").body("items.feedbackId", not(hasItem(closed.id())));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Story story = new Story(inbox).received("MINOR");
            expected.add((i < 4 ? story.clockStarted("RESOLUTION", SOON) : story).id());
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = worklist("limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            seen.addAll(page.extract().<List<String>>path("items.feedbackId"));
            cursor = page.extract().path("page.nextCursor");
            assertEquals(cursor != null, page.extract().header("Link") != null);
        }

        assertEquals(7, seen.size());
        assertEquals(
                List.copyOf(expected).stream().sorted().toList(),
                seen.stream().sorted().toList());
        assertFalse(seen.subList(4, 7).contains(expected.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tier=4",
                "tier=x",
                "state=SLEEPING",
                "severity=BAD",
                "breached=maybe",
                "assignee=nobody",
                "sort=tier",
                "include=all",
                "limit=0",
                "cursor=abc",
                "team=\0",
                "department=\0",
                "colour=red"
            })
    void badParametersAreNamed(String query) {
        worklistAs("agent", query)
                .statusCode(400)
                .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void badParametersAreNamedTogether() {
        worklistAs("agent", "tier=4&limit=abc")
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("tier", "limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "+1000000000-12-31T23:59:59.999999999Z", "-0001-01-01T00:00:00Z"})
    void aCursorThatSomebodyChangedIs400(String due) {
        new Story(inbox).received("MINOR");
        new Story(inbox).received("MINOR");
        String cursor = worklist("limit=1").extract().path("page.nextCursor");
        String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\u001f", -1);
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", parts[0], due, parts[2]).getBytes(StandardCharsets.UTF_8));

        worklistAs("agent", "limit=1&cursor=" + changed).statusCode(400).body("code", equalTo("WRONG_CURSOR"));
    }

    @Test
    void aCursorBelongsToItsFilters() {
        new Story(inbox).received("MINOR");
        new Story(inbox).received("MINOR");
        String cursor = worklist("limit=1").extract().path("page.nextCursor");

        worklistAs("agent", "limit=1&tier=1&cursor=" + cursor).statusCode(400).body("code", equalTo("WRONG_CURSOR"));
    }

    private static ValidatableResponse worklist(String query) {
        return worklistAs("agent", query).statusCode(200);
    }

    private static ValidatableResponse worklistAs(String role, String query) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get(query.isEmpty() ? "/worklist" : "/worklist?" + query)
                .then();
    }
}
