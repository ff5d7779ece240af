package io.redress.sla.clock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.contract.Contracts;
import io.redress.sla.messaging.inbox.Inbox;
import io.redress.sla.messaging.inbox.RawEvent;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts of a feedback change, and with them what its policy asks for; through the inbox, on the real database. */
@ComponentTest
class UpdatesTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final String CALENDAR = "round-the-clock-for-updates";

    @Inject
    Story story;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    /** Boats have nine hours round the clock. */
    @BeforeEach
    void aPolicyWithConditions() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("""
                        {"id":"%s","calendar":{"zone":"Europe/Berlin","week":{"MONDAY":[{"from":"00:00","to":"24:00"}]}}}""".formatted(CALENDAR))
                .post("/calendars")
                .then()
                .statusCode(anyOf(is(201), is(409)));
        int version = given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body("""
                        {"calendars":[{"calendarId":"%s","conditions":{"products":["Boats"]}}],
                         "targets":[{"target":"RESOLUTION","slaCategory":"CRITICAL","basis":"ELAPSED","duration":"PT9H",
                           "conditions":{"products":["Boats"],"customerTiers":["KEY_ACCOUNT"]}}]}""".formatted(CALENDAR))
                .post("/policies/default/versions")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        given().auth()
                .oauth2(Tokens.of("executive"))
                .post("/policies/default/versions/{version}/approval", version)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void backToTheBuiltInPolicy() {
        database.execute("UPDATE policy_version SET in_force_at = '9999-01-01', activated_at = '2020-01-01'"
                + " WHERE version > 1 AND in_force_at IS NOT NULL");
    }

    @Test
    void anotherProductBringsItsLengthAndItsCalendar() throws JsonProcessingException {
        Story.Told told = received();
        told.tell("updated", boats());
        assertEquals("09:00:00", length(told));
        assertEquals(CALENDAR, calendar(told));
        JsonNode event = json.readTree(told.payload("clock-rescheduled", "RESOLUTION"));
        assertEquals(List.of(), Contracts.faults("clock-rescheduled", event));
        assertEquals("UPDATED", event.get("reasonCode").asText());
        assertEquals(CALENDAR, event.get("calendar").get("id").asText());
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}/clocks/RESOLUTION/explanation", told.id())
                .then()
                .body("calendar.id", equalTo(CALENDAR))
                .body("totals.ELAPSED", equalTo("PT9H"));
    }

    @Test
    void whatIsToldAgainOrDoesNotMatterMovesNothing() {
        Story.Told told = received().tell("updated", boats());
        List<String> published = told.published();
        told.tell("updated", boats());
        told.tell(
                "updated",
                "\"changedFields\":[\"narrative\",\"amountAtStake\"],\"product\":\"Boats\","
                        + "\"customerTier\":\"KEY_ACCOUNT\",\"amountAtStake\":3,\"updatedAt\":\"" + NOW + "\"");
        told.tell("updated", "\"changedFields\":[\"narrative\"],\"updatedAt\":\"" + NOW + "\"");
        assertEquals(published, told.published());
    }

    @Test
    void whatIsNamedButAbsentWasRemoved() {
        Story.Told told = received();
        String before = length(told);
        told.tell("updated", boats());
        told.tell(
                "updated",
                "\"changedFields\":[\"product\"],\"customerTier\":\"KEY_ACCOUNT\",\"updatedAt\":\"" + NOW + "\"");
        assertEquals(before, length(told));
        assertEquals("company", calendar(told));
        assertEquals(
                List.of("KEY_ACCOUNT"),
                database.texts("SELECT customer_tier FROM feedback WHERE id = ? AND product IS NULL", told.id()));
    }

    @Test
    void anUpdateThatOvertakesAnotherIsHeldUntilItsTurn() {
        Story.Told told = received();
        RawEvent first = told.event("updated", boats(), false);
        RawEvent second = told.event(
                "updated",
                "\"changedFields\":[\"customer.tier\"],\"product\":\"Boats\",\"updatedAt\":\"" + NOW + "\"",
                false);
        inbox.receive(List.of(second));
        inbox.receive(List.of(first));
        inbox.receive(List.of(first));
        assertEquals(CALENDAR, calendar(told));
        assertEquals(
                List.of("Boats"),
                database.texts("SELECT product FROM feedback WHERE id = ? AND customer_tier IS NULL", told.id()));
        assertEquals(
                2,
                told.published().stream()
                        .filter("clock-rescheduled RESOLUTION"::equals)
                        .count());
    }

    private Story.Told received() {
        return story.of().tellAt(NOW.plusSeconds(120)).received("MAJOR", NOW);
    }

    private static String boats() {
        return "\"changedFields\":[\"product\",\"customer.tier\"],\"product\":\"Boats\",\"customerTier\":\"KEY_ACCOUNT\","
                + "\"updatedAt\":\"" + NOW.plusSeconds(1) + "\"";
    }

    private String length(Story.Told told) {
        return database.texts(
                        "SELECT (due_at - started_at)::text FROM clock WHERE feedback_id = ? AND target = 'RESOLUTION'",
                        told.id())
                .getFirst();
    }

    private String calendar(Story.Told told) {
        return database.texts(
                        "SELECT calendar_id FROM clock WHERE feedback_id = ? AND target = 'RESOLUTION'", told.id())
                .getFirst();
    }
}
