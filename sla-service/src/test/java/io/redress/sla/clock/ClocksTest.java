package io.redress.sla.clock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.mark.FireMarks;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import io.redress.sla.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clocks from the events that come in to the events that go out, on the real database. */
@ComponentTest
class ClocksTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant FIVE_HOURS_AGO = NOW.minus(Duration.ofHours(5));

    @Inject
    Story story;

    @Inject
    Database database;

    @Inject
    FireMarks marks;

    @Test
    void receiptStartsTwoClocksThatEverybodyMayRead() {
        Story.Told told = story.of().received("MAJOR", NOW);
        assertEquals(List.of("clock-started ACKNOWLEDGEMENT", "clock-started RESOLUTION"), told.published());
        for (String role : List.of("agent", "manager", "executive", "admin", "auditor", "integration")) {
            given().auth()
                    .oauth2(Tokens.of(role))
                    .get("/feedback/{id}/clocks", told.id())
                    .then()
                    .statusCode(200)
                    .body("items.target", contains("ACKNOWLEDGEMENT", "RESOLUTION"))
                    .body("items[0].state", equalTo("RUNNING"))
                    .body(
                            "items[0].dueAt",
                            equalTo(NOW.plus(Duration.ofHours(4)).toString()))
                    .body("items[0].marks.name", contains("WARN_50", "WARN_75", "WARN_90", "DUE"))
                    .body("items[0].running", equalTo(true))
                    .body("items[0].policy.id", equalTo("default"));
        }
    }

    @Test
    void anIntegrationSeesNoFeedbackOfAnotherSource() {
        Story.Told told = story.of("somebody-else").received("MAJOR", NOW);
        String foreign = problemOf(told.id());
        assertEquals(problemOf(UUID.randomUUID()), foreign);
    }

    @Test
    void whatIsNotKnownYetIsWaitedFor() {
        Story.Told told = story.of();
        Thread later = Thread.ofVirtual().start(() -> told.received("MINOR", NOW));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("Prefer", "wait=20")
                .get("/feedback/{id}/clocks", told.id())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
        assertTrue(later.isVirtual());
    }

    @Test
    void aMissedClockBreachesOnceAndStartsTheAnalysis() {
        Story.Told told = story.of().received("MAJOR", FIVE_HOURS_AGO);
        fireAll();
        fireAll();
        assertEquals(
                List.of(
                        "clock-started ACKNOWLEDGEMENT",
                        "clock-started RESOLUTION",
                        "mark-reached ACKNOWLEDGEMENT",
                        "breached ACKNOWLEDGEMENT",
                        "clock-started ANALYSIS"),
                told.published().subList(0, 5));
        assertEquals("BREACHED", told.state("ACKNOWLEDGEMENT"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}/clocks", told.id())
                .then()
                .body("items[0].percentUsed", greaterThan(124f))
                .body("items[0].breachedOnChange", equalTo(false));
        assertEquals(0, database.count("SELECT count(*) FROM mark WHERE status = 'FIRED' AND fired_at < fire_at"));
    }

    @Test
    void anAcknowledgementHeldUpRetractsTheBreach() {
        Story.Told told = story.of().received("MAJOR", FIVE_HOURS_AGO);
        fireAll();
        told.acknowledged(FIVE_HOURS_AGO.plus(Duration.ofHours(1)));
        assertEquals("MET", told.state("ACKNOWLEDGEMENT"));
        assertTrue(told.published()
                .containsAll(List.of(
                        "breach-retracted ACKNOWLEDGEMENT", "met ACKNOWLEDGEMENT", "clock-rescheduled ANALYSIS")));
        assertEquals(
                FIVE_HOURS_AGO.plus(Duration.ofHours(1)).toString(),
                database
                        .texts(
                                "SELECT to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM clock"
                                        + " WHERE feedback_id = ? AND target = 'ANALYSIS'",
                                told.id())
                        .stream()
                        .map(text -> Instant.parse(text).toString())
                        .toList()
                        .getFirst());
    }

    @Test
    void resolvingEndsEverything() {
        Story.Told told = story.of().received("MINOR", NOW).acknowledged(NOW).resolved(NOW.plusSeconds(1));
        assertEquals("MET", told.state("RESOLUTION"));
        assertEquals("MET", told.state("ANALYSIS"));
        assertEquals(
                0,
                database.count("SELECT count(*) FROM clock WHERE feedback_id = ? AND next_at IS NOT NULL", told.id()));
    }

    @Test
    void historyBringsItsOutcomesAlong() {
        Instant longAgo = Instant.parse("2024-03-04T09:00:00Z");
        Story.Told told = story.of().received("COMPLAINT", "MAJOR", longAgo, true);
        assertEquals("NOT_APPLICABLE", told.state("RESOLUTION"));
        told.tell("resolved", "\"resolvedAt\":\"2024-03-05T09:00:00Z\"", true);
        assertEquals("MET", told.state("RESOLUTION"));
        fireAll();
        assertTrue(told.published().stream().noneMatch(name -> name.startsWith("mark-reached")));
    }

    @Test
    void aMentionHasNoClocks() {
        Story.Told told = story.of().received("MENTION", "MINOR", NOW, false);
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback/{id}/clocks", told.id())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void rule13ErasureChangesNoClock() {
        Story.Told told = story.of().received("MAJOR", NOW).acknowledged(NOW);
        String clocks = "SELECT to_jsonb(c)::text FROM clock c WHERE feedback_id = ? ORDER BY id";
        List<String> before = database.texts(clocks, told.id());
        told.tell("erasure-requested", "\"erasureId\":\"" + UUID.randomUUID() + "\"");
        assertEquals(before, database.texts(clocks, told.id()));
        assertEquals("erasure-completed", told.published().getLast());
    }

    @Test
    void aSeverityThatThePolicyDoesNotKnowIsParkedWithItsReason() {
        Story.Told told = story.of().received("GIGANTIC", NOW);
        assertTrue(database.texts(
                        "SELECT reason FROM parked_event WHERE subject = ?",
                        told.id().toString())
                .getFirst()
                .contains("GIGANTIC"));
    }

    @Test
    void everyFactStandsInTheLedger() {
        Story.Told told = story.of().received("MINOR", NOW).acknowledged(NOW);
        assertEquals(
                List.of("Started", "Fulfilled"),
                database.texts(
                        "SELECT f.type FROM clock_fact f JOIN clock c ON c.id = f.clock_id WHERE c.feedback_id = ?"
                                + " AND c.target = 'ACKNOWLEDGEMENT' ORDER BY f.position",
                        told.id()));
    }

    private void fireAll() {
        while (marks.fire(100) > 0) {
            continue;
        }
    }

    private static String problemOf(UUID id) {
        return given().auth()
                .oauth2(Tokens.of("integration"))
                .get("/feedback/{id}/clocks", id)
                .then()
                .statusCode(404)
                .extract()
                .body()
                .jsonPath()
                .getString("code");
    }
}
