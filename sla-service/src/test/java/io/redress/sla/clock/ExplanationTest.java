package io.redress.sla.clock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import io.redress.sla.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Why a clock is due when it is, and what was believed of it earlier. */
@ComponentTest
class ExplanationTest {

    /** A Thursday; the Friday and the Monday after it are public holidays. */
    private static final Instant BEFORE_EASTER = Instant.parse("2026-04-02T10:00:00Z");

    @Inject
    Story story;

    @Inject
    Database database;

    @Test
    void theSegmentsAddUpAndNameHolidaysAndReasons() {
        Story.Told told = story.of().tellAt(BEFORE_EASTER).received("MAJOR", BEFORE_EASTER);
        told.tellAt(Instant.parse("2026-04-07T08:00:00Z"))
                .tell(
                        "wait-started",
                        "\"waitId\":\"" + new UUID(7, 7)
                                + "\",\"reasonCode\":\"RETURN_OF_GOODS\",\"startedAt\":\"2026-04-07T08:00:00Z\"");
        told.tellAt(Instant.parse("2026-04-07T12:00:00Z"))
                .tell(
                        "wait-ended",
                        "\"waitId\":\"" + new UUID(7, 7)
                                + "\",\"reasonCode\":\"RETURN_OF_GOODS\",\"startedAt\":\"2026-04-07T08:00:00Z\","
                                + "\"endedAt\":\"2026-04-07T12:00:00Z\",\"cause\":\"REPLY\"");
        JsonPath explained = explanation(told, "RESOLUTION")
                .statusCode(200)
                .body("basis", equalTo("BUSINESS_DAYS"))
                .body("zone", equalTo("Europe/Berlin"))
                .body("calendar.id", equalTo("company"))
                .body("policy.id", equalTo("default"))
                .body("segments.findAll { it.kind == 'CLOSED_DATE' }.name", contains("Good Friday", "Easter Monday"))
                .body("segments.findAll { it.kind == 'PAUSE' }.name", contains("RETURN_OF_GOODS"))
                .body("segments.findAll { it.kind == 'PAUSE' }.length", contains("PT4H"))
                .extract()
                .jsonPath();
        assertAddsUp(explained, BEFORE_EASTER);
    }

    @Test
    void elapsedTimeIsOneStretch() {
        Story.Told told = story.of().tellAt(BEFORE_EASTER).received("MAJOR", BEFORE_EASTER);
        explanation(told, "ACKNOWLEDGEMENT")
                .statusCode(200)
                .body("segments.kind", contains("ELAPSED"))
                .body("segments[0].length", equalTo("PT4H"))
                .body("totals.ELAPSED", equalTo("PT4H"))
                .body("dueAt", equalTo("2026-04-02T14:00:00Z"));
    }

    @Test
    void aClockThatDoesNotApplySaysWhy() {
        Story.Told told = story.of().received("COMPLAINT", "MAJOR", BEFORE_EASTER, true);
        explanation(told, "RESOLUTION")
                .statusCode(200)
                .body("state", equalTo("NOT_APPLICABLE"))
                .body("reasonCode", equalTo("HISTORICAL"))
                .body("segments", empty())
                .body("dueAt", nullValue());
    }

    @Test
    void oneClockIsReadOnItsOwn() {
        Story.Told told = story.of().tellAt(BEFORE_EASTER).received("MAJOR", BEFORE_EASTER);
        get("agent", "/feedback/{id}/clocks/RESOLUTION", told.id())
                .statusCode(200)
                .body("feedbackId", equalTo(told.id().toString()))
                .body("serverTime", notNullValue())
                .body("target", equalTo("RESOLUTION"))
                .body("marks.name", hasItem("DUE"));
        get("agent", "/feedback/{id}/clocks/RESOLUTION?cycle=2", told.id()).statusCode(404);
        get("agent", "/feedback/{id}/clocks/RESOLUTION?cycle=0", told.id()).statusCode(400);
        get("agent", "/feedback/{id}/clocks/PROMISE", told.id()).statusCode(404);
        get("agent", "/feedback/{id}/clocks/LUNCH", told.id()).statusCode(404);
        get("agent", "/feedback/{id}/clocks/RESOLUTION", UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("NOT_YET_KNOWN"));
        get(
                        "integration",
                        "/feedback/{id}/clocks/RESOLUTION",
                        story.of("somebody-else")
                                .received("MAJOR", BEFORE_EASTER)
                                .id())
                .statusCode(404)
                .body("code", equalTo("NOT_YET_KNOWN"));
        get("integration", "/feedback/{id}/clocks/RESOLUTION/explanation", told.id())
                .statusCode(200);
    }

    @Test
    void whatWasBelievedEarlierIsTold() {
        Story.Told told = story.of().tellAt(BEFORE_EASTER).received("MAJOR", BEFORE_EASTER);
        Instant received = backdate(told, "2026-04-02T10:00:01Z");
        told.acknowledged(BEFORE_EASTER.plus(Duration.ofHours(1)));
        backdate(told, "2026-04-02T11:00:01Z");
        told.tell(
                "classified",
                "\"kind\":\"COMPLAINT\",\"severity\":\"MODERATE\",\"needsReview\":false,"
                        + "\"topics\":[],\"ruleIds\":[],\"classifiedAt\":\"2026-04-02T12:00:00Z\"");
        backdate(told, "2026-04-02T12:00:01Z");
        told.resolved(Instant.parse("2026-04-08T12:00:00Z"));

        asOf(told, received.minusSeconds(5)).body("items", empty());
        asOf(told, received)
                .body("asOf", equalTo(received.toString()))
                .body("items.target", contains("ACKNOWLEDGEMENT", "RESOLUTION"))
                .body("items.state", contains("RUNNING", "RUNNING"))
                .body("items[1].slaCategory", equalTo("CRITICAL"))
                .body("items[1].dueAt", equalTo("2026-04-13T15:00:00Z"))
                .body("items[0].remaining.elapsed", equalTo("PT3H59M59S"));
        asOf(told, Instant.parse("2026-04-02T11:30:00Z"))
                .body("items.find { it.target == 'ACKNOWLEDGEMENT' }.state", equalTo("MET"))
                .body("items.find { it.target == 'RESOLUTION' }.slaCategory", equalTo("CRITICAL"));
        asOf(told, Instant.parse("2026-04-02T12:30:00Z"))
                .body("items.find { it.target == 'RESOLUTION' }.slaCategory", equalTo("HIGH"))
                .body("items.find { it.target == 'RESOLUTION' }.state", equalTo("BREACHED"));
        get("agent", "/feedback/{id}/clocks/RESOLUTION?asOf=2026-04-02T11:30:00Z", told.id())
                .statusCode(200)
                .body("slaCategory", equalTo("CRITICAL"));
        get("agent", "/feedback/{id}/clocks?asOf=2126-04-02T11:30:00Z", told.id())
                .statusCode(400);
        get("agent", "/feedback/{id}/clocks?asOf=yesterday", told.id())
                .statusCode(400)
                .body("errors.parameter", contains("asOf"));
    }

    @Test
    void whatWasBelievedEarlierIsExplained() {
        Story.Told told = story.of().tellAt(BEFORE_EASTER).received("MAJOR", BEFORE_EASTER);
        backdate(told, "2026-04-02T10:00:01Z");
        String waiting = "\"waitId\":\"" + new UUID(7, 9)
                + "\",\"reasonCode\":\"RETURN_OF_GOODS\",\"startedAt\":\"2026-04-07T08:00:00Z\"";
        told.tell("wait-started", waiting);
        backdate(told, "2026-04-07T08:00:01Z");
        told.tell("wait-ended", waiting + ",\"endedAt\":\"2026-04-07T12:00:00Z\",\"cause\":\"REPLY\"");

        JsonPath before = explanation(told, "RESOLUTION", "2026-04-07T07:00:00Z")
                .statusCode(200)
                .body("asOf", equalTo("2026-04-07T07:00:00Z"))
                .body("state", equalTo("RUNNING"))
                .body("dueAt", equalTo("2026-04-13T15:00:00Z"))
                .body("segments.findAll { it.kind == 'PAUSE' }", empty())
                .extract()
                .jsonPath();
        assertAddsUp(before, BEFORE_EASTER);
        JsonPath meanwhile = explanation(told, "RESOLUTION", "2026-04-07T10:00:00Z")
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("segments.findAll { it.kind == 'PAUSE' }.length", contains("PT2H"))
                .extract()
                .jsonPath();
        assertAddsUp(meanwhile, BEFORE_EASTER);
        explanation(told, "RESOLUTION")
                .body("asOf", nullValue())
                .body("segments.findAll { it.kind == 'PAUSE' }.length", contains("PT4H"));
        explanation(told, "RESOLUTION", "2026-04-02T09:00:00Z").statusCode(404);
        for (String asOf : List.of("2126-04-02T11:30:00Z", "-99999-01-01T00:00:00Z", "then")) {
            explanation(told, "RESOLUTION", asOf).statusCode(400).body("errors.parameter", contains("asOf"));
        }
    }

    @Test
    void thePromiseThatHeldThenIsTold() {
        Story.Told told = story.of().tellAt(BEFORE_EASTER).received("MAJOR", BEFORE_EASTER);
        backdate(told, "2026-04-02T10:00:01Z");
        planned(told, "2026-04-02T11:00:00Z", "2099-04-30");
        backdate(told, "2026-04-02T11:00:01Z");
        planned(told, "2026-04-02T12:00:00Z", "2099-06-15");
        backdate(told, "2026-04-02T12:00:01Z");
        planned(told, "2026-04-02T13:00:00Z", "2099-05-15");

        get("agent", "/feedback/{id}/clocks/PROMISE?asOf=2026-04-02T10:30:00Z", told.id())
                .statusCode(404);
        promise(told, "?asOf=2026-04-02T11:30:00Z")
                .body("promisedOn", equalTo("2099-04-30"))
                .body("originalDueAt", equalTo("2099-04-30T22:00:00Z"))
                .body("dueAt", equalTo("2099-04-30T22:00:00Z"));
        promise(told, "?asOf=2026-04-02T12:30:00Z")
                .body("promisedOn", equalTo("2099-06-15"))
                .body("originalDueAt", equalTo("2099-04-30T22:00:00Z"))
                .body("dueAt", equalTo("2099-06-15T22:00:00Z"))
                .body("marks.find { it.name == 'DUE' }.at", equalTo("2099-06-15T22:00:00Z"));
        promise(told, "")
                .body("promisedOn", equalTo("2099-05-15"))
                .body("originalDueAt", equalTo("2099-04-30T22:00:00Z"))
                .body("dueAt", equalTo("2099-05-15T22:00:00Z"));
    }

    @Test
    void historyWithRevisedPlansIsJudgedByTheLastInTime() {
        Story.Told told = story.of().tellAt(BEFORE_EASTER);
        told.received("COMPLAINT", "MAJOR", BEFORE_EASTER, true);
        planned(told, "2026-04-02T11:00:00Z", "2026-04-08");
        planned(told, "2026-04-07T11:00:00Z", "2026-04-15");
        planned(told, "2026-04-15T08:00:00Z", "2026-04-30");
        promise(told, "")
                .body("state", equalTo("NOT_APPLICABLE"))
                .body("reasonCode", equalTo("HISTORICAL"))
                .body("promisedOn", nullValue());
        told.resolved(Instant.parse("2026-04-15T20:00:00Z"));
        for (String asOf : List.of("", "?asOf=" + Instant.now())) {
            promise(told, asOf)
                    .body("state", equalTo("MET"))
                    .body("promisedOn", equalTo("2026-04-15"))
                    .body("dueAt", equalTo("2026-04-15T22:00:00Z"));
        }
        assertEquals(
                0,
                database.count(
                        "SELECT count(*) FROM parked_event WHERE subject = ?",
                        told.id().toString()));
    }

    private static void planned(Story.Told told, String communicatedAt, String promisedOn) {
        told.tell(
                "plan-communicated",
                "\"promisedOn\":\"" + promisedOn + "\",\"communicatedAt\":\"" + communicatedAt + "\"");
    }

    private static ValidatableResponse promise(Story.Told told, String asOf) {
        return get("agent", "/feedback/{id}/clocks/PROMISE" + asOf, told.id()).statusCode(200);
    }

    @Test
    void theLedgerRecallsWhatIsKept() {
        Story.Told told = story.of().tellAt(BEFORE_EASTER).received("MAJOR", BEFORE_EASTER);
        told.acknowledged(BEFORE_EASTER.plus(Duration.ofHours(1)));
        told.tell(
                "wait-started",
                "\"waitId\":\"" + new UUID(7, 8)
                        + "\",\"reasonCode\":\"RETURN_OF_GOODS\",\"startedAt\":\"2026-04-07T08:00:00Z\"");
        told.tell(
                "wait-ended",
                "\"waitId\":\"" + new UUID(7, 8)
                        + "\",\"reasonCode\":\"RETURN_OF_GOODS\",\"startedAt\":\"2026-04-07T08:00:00Z\","
                        + "\"endedAt\":\"2026-04-07T12:00:00Z\",\"cause\":\"REPLY\"");
        told.tell("plan-communicated", "\"promisedOn\":\"2026-04-30\",\"communicatedAt\":\"2026-04-08T12:00:00Z\"");
        told.resolved(Instant.parse("2026-04-09T12:00:00Z"));
        List<Map<String, Object>> kept =
                get("agent", "/feedback/{id}/clocks", told.id()).extract().path("items");
        List<Map<String, Object>> recalled = asOf(told, Instant.now()).extract().path("items");
        for (List<Map<String, Object>> clocks : List.of(kept, recalled)) {
            clocks.forEach(clock -> clock.keySet().removeAll(List.of("remaining", "percentUsed", "allowedActions")));
        }
        assertEquals(kept, recalled);
    }

    /** Moves what was recorded last into the past. */
    private Instant backdate(Story.Told told, String instant) {
        database.execute(
                "UPDATE clock_fact SET recorded_at = ?::timestamptz WHERE recorded_at > now() - interval '1 hour'"
                        + " AND clock_id IN (SELECT id FROM clock WHERE feedback_id = ?)",
                instant,
                told.id());
        return Instant.parse(instant);
    }

    private static ValidatableResponse asOf(Story.Told told, Instant instant) {
        return get("agent", "/feedback/{id}/clocks?asOf=" + instant, told.id()).statusCode(200);
    }

    private static void assertAddsUp(JsonPath explained, Instant start) {
        List<Map<String, String>> segments = explained.getList("segments");
        String reached = start.toString();
        for (Map<String, String> segment : segments) {
            assertEquals(reached, segment.get("from"));
            reached = segment.get("to");
        }
        assertEquals(explained.getString("dueAt"), reached);
        Duration total = explained.<String, String>getMap("totals").values().stream()
                .map(Duration::parse)
                .reduce(Duration.ZERO, Duration::plus);
        assertEquals(Duration.between(start, Instant.parse(reached)), total);
    }

    private static ValidatableResponse explanation(Story.Told told, String target) {
        return get("agent", "/feedback/{id}/clocks/" + target + "/explanation", told.id());
    }

    private static ValidatableResponse explanation(Story.Told told, String target, String asOf) {
        return get("agent", "/feedback/{id}/clocks/" + target + "/explanation?asOf=" + asOf, told.id());
    }

    private static ValidatableResponse get(String role, String path, UUID id) {
        return given().auth().oauth2(Tokens.of(role)).get(path, id).then();
    }
}
