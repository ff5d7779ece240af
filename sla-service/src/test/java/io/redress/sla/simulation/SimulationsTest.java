package io.redress.sla.simulation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.sla.mark.FireMarks;
import io.redress.sla.simulation.persistence.PolicyJobStore;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import io.redress.sla.testing.Tallies;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A version is drafted, simulated, approved, and then open clocks are moved to it. */
@ComponentTest
class SimulationsTest {

    private static final String SHORTER = """
            {"targets":[{"target":"ACKNOWLEDGEMENT","slaCategory":"CRITICAL","basis":"ELAPSED","duration":"PT1H"},
                        {"target":"ACKNOWLEDGEMENT","slaCategory":"STANDARD","basis":"ELAPSED","duration":"PT72H"}]}""";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Inject
    Database database;

    @Inject
    Tallies tallies;

    @Inject
    Story story;

    @Inject
    FireMarks fireMarks;

    @Inject
    MeterRegistry metrics;

    @Inject
    PolicyJobStore store;

    @BeforeEach
    void nothingElseIsOpen() {
        database.execute("UPDATE feedback SET open = false, historical = true");
    }

    @AfterEach
    void backToTheBuiltInPolicy() {
        database.execute("UPDATE policy_version SET in_force_at = '9999-01-01', activated_at = '2020-01-01'"
                + " WHERE version > 1 AND in_force_at IS NOT NULL");
    }

    @Test
    void openClocksWithBothDueDates() {
        Story.Told tight = story.of().received("MAJOR", now.minus(Duration.ofHours(2)));
        story.of().received("MAJOR", now);
        story.of().received("MINOR", now);
        int version = draft(SHORTER);
        JsonPath done = succeeded(version, simulate(version, "{}"));
        assertEquals(3, done.getInt("progress.done"));
        assertEquals(3, done.getInt("progress.total"));
        String critical = "items.find { it.target == 'ACKNOWLEDGEMENT' && it.slaCategory == 'CRITICAL' }.";
        assertEquals(2, done.getInt(critical + "clocks"));
        assertEquals(1, done.getInt(critical + "newlyBreached"));
        assertEquals(1, done.getInt(critical + "earlier"));
        assertEquals(
                1, done.getInt("items.find { it.target == 'ACKNOWLEDGEMENT' && it.slaCategory == 'STANDARD' }.later"));
        assertEquals(
                2, done.getInt("items.find { it.target == 'RESOLUTION' && it.slaCategory == 'CRITICAL' }.unchanged"));
        assertEquals(6, done.getInt("loadPerDay.before.sum()"));
        assertEquals(6, done.getInt("loadPerDay.after.sum()"));
        clocks(version, done.getString("id"), "?effect=NEWLY_BREACHED")
                .body("items.feedbackId", contains(tight.id().toString()))
                .body(
                        "items[0].newDueAt",
                        equalTo(now.minus(Duration.ofHours(1)).toString()));
        ValidatableResponse page =
                clocks(version, done.getString("id"), "?limit=2").body("items.size()", equalTo(2));
        clocks(
                        version,
                        done.getString("id"),
                        "?limit=2&cursor=" + page.extract().path("page.nextCursor"))
                .body("items.size()", equalTo(1));
        assertEquals("RUNNING", tight.state("ACKNOWLEDGEMENT"));
    }

    @Test
    void closedClocksOfTheLastMonths() {
        story.of().received("MAJOR", now.minus(Duration.ofHours(9))).acknowledged(now.minus(Duration.ofHours(7)));
        story.of().received("MINOR", now.minus(Duration.ofDays(8))).acknowledged(now.minus(Duration.ofDays(5)));
        story.of().received("MINOR", now.minus(Duration.ofDays(99))).acknowledged(now.minus(Duration.ofDays(90)));
        int version = draft(SHORTER);
        JsonPath done = succeeded(version, simulate(version, "{\"scope\":\"CLOSED\",\"months\":1}"));
        assertEquals(
                1,
                done.getInt(
                        "items.find { it.target == 'ACKNOWLEDGEMENT' && it.slaCategory == 'CRITICAL' }.newlyBreached"));
        assertEquals(
                1,
                done.getInt("items.find { it.target == 'ACKNOWLEDGEMENT' && it.slaCategory == 'STANDARD' }.rescued"));
        assertEquals(2, done.getInt("items.findAll { it.target == 'ACKNOWLEDGEMENT' }.clocks.sum()"));
    }

    @Test
    void openClocksMoveOnceTheVersionIsInForceAndWasSimulated() {
        Story.Told tight = story.of().received("MAJOR", now.minus(Duration.ofHours(2)));
        Story.Told fresh = story.of().received("MAJOR", now);
        int version = draft(SHORTER);
        String simulation = succeeded(version, simulate(version, "{}")).getString("id");
        migrate(version, simulation).statusCode(409).body("code", equalTo("NOT_IN_FORCE"));
        approve(version);
        List<String> miscounted = tallies.differences();
        String migration = migrate(version, simulation)
                .statusCode(202)
                .header("Location", containsString("/migrations/"))
                .extract()
                .path("id");
        migrated(version, migration);
        assertEquals(miscounted, tallies.differences());
        assertEquals("BREACHED", tight.state("ACKNOWLEDGEMENT"));
        assertEquals("RUNNING", fresh.state("ACKNOWLEDGEMENT"));
        assertEquals(
                1,
                database.count(
                        "SELECT count(*) FROM clock WHERE feedback_id = ? AND target = 'ACKNOWLEDGEMENT'"
                                + " AND policy_version = ? AND due_at = started_at + interval '1 hour'",
                        fresh.id(),
                        version));
        assertTrue(tight.payload("breached", "ACKNOWLEDGEMENT").contains("\"breachedOnChange\":true"));
        assertTrue(fresh.payload("clock-rescheduled", "RESOLUTION").contains("\"MIGRATED\""));
        assertEquals(
                1,
                fresh.published().stream()
                        .filter(name -> name.equals("clock-rescheduled ACKNOWLEDGEMENT"))
                        .count());
        given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/policies/default/versions/{version}/migrations", version)
                .then()
                .body("items.id", hasItem(migration));
    }

    @Test
    void aMigrationThatMeetsClocksASecondTimeLeavesThemAlone() {
        List<Story.Told> told = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            told.add(story.of().received("MAJOR", now));
        }
        int version = draft(SHORTER);
        String simulation = succeeded(version, simulate(version, "{}")).getString("id");
        approve(version);
        migrated(version, migrate(version, simulation));
        migrated(version, migrate(version, simulation));
        for (Story.Told each : told) {
            assertEquals(
                    1,
                    each.published().stream()
                            .filter("clock-rescheduled ACKNOWLEDGEMENT"::equals)
                            .count());
        }
    }

    @Test
    void marksOfTheGenerationBeforeAreOverAndNeverFire() {
        Story.Told told = story.of().received("MAJOR", now.minus(Duration.ofMinutes(50)));
        int version = draft(SHORTER);
        String simulation = succeeded(version, simulate(version, "{}")).getString("id");
        approve(version);
        migrated(version, migrate(version, simulation));
        database.execute(
                "UPDATE mark m SET fire_at = now() - interval '1 minute' FROM clock c"
                        + " WHERE c.id = m.clock_id AND c.feedback_id = ? AND m.generation < c.generation",
                told.id());
        database.execute("UPDATE clock SET next_at = now() WHERE feedback_id = ?", told.id());
        fireMarks.fire(500);
        database.execute("UPDATE clock SET next_at = NULL WHERE feedback_id = ?", told.id());
        assertEquals(
                0,
                database.count(
                        "SELECT count(*) FROM mark m JOIN clock c ON c.id = m.clock_id"
                                + " WHERE c.feedback_id = ? AND m.generation < c.generation AND m.status = 'FIRED'",
                        told.id()));
    }

    @Test
    void aMigrationNeedsASimulationOfItsOwnVersion() {
        int version = draft(SHORTER);
        int other = draft("{\"automaticAcknowledgementCounts\":true}");
        String ofOther = succeeded(other, simulate(other, "{}")).getString("id");
        String ofClosed =
                succeeded(version, simulate(version, "{\"scope\":\"CLOSED\"}")).getString("id");
        approve(version);
        for (String id : new String[] {ofOther, ofClosed, UUID.randomUUID().toString()}) {
            migrate(version, id).statusCode(422).body("code", equalTo("NOT_SIMULATED"));
        }
        given().auth()
                .oauth2(Tokens.of("executive"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/policies/default/versions/{version}/migrations", version)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/simulationId"));
    }

    @Test
    void aJobWhoseInstanceDiedGoesOnFromWhereItWas() {
        Story.Told first = story.of().received("MAJOR", now);
        story.of().received("MAJOR", now);
        UUID id = UUID.randomUUID();
        database.execute(
                "INSERT INTO policy_job (id, policy_id, policy_version, kind, status, requested_by, requested_at,"
                        + " started_at, last_feedback_id, done, total, lease_until)"
                        + " VALUES (?, 'default', 1, 'SIMULATION_OF_OPEN', 'RUNNING', ?, now(), now(), ?, 1, 2, now())",
                id,
                UUID.randomUUID(),
                first.id());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> simulation(1, id.toString()).getString("status").equals("SUCCEEDED"));
        assertEquals(2, simulation(1, id.toString()).getInt("progress.done"));
        assertEquals(2, simulation(1, id.toString()).getInt("items.clocks.sum()"));
    }

    @Test
    void whoIsSlowerThanTheLeaseFindsThatSomebodyElseWentOn() {
        UUID id = UUID.fromString(succeeded(1, simulate(1, "{}")).getString("id"));
        database.execute(
                "UPDATE policy_job SET status = 'RUNNING', lease_until = now() + interval '1 hour' WHERE id = ?", id);
        PolicyJob found = store.find(id).orElseThrow();
        PolicyJob further = found.progressed(
                PolicyJob.Status.RUNNING, null, UUID.randomUUID(), found.done() + 1, found.done() + 1, found.result());
        assertTrue(store.advance(found, further));
        assertFalse(store.advance(found, found.failed(now, "INTERNAL")));
        assertEquals(further.lastFeedbackId(), store.find(id).orElseThrow().lastFeedbackId());
        assertTrue(store.advance(further, further.failed(now, "INTERNAL")));
        assertFalse(store.advance(further, further));
        assertEquals("INTERNAL", store.find(id).orElseThrow().problem());
    }

    @Test
    void whatIsWrongIsRefused() {
        post("/policies/default/versions/4711/simulations", "{}").statusCode(404);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/policies/default/versions/4711/simulations")
                .then()
                .statusCode(404);
        post("/policies/default/versions/1/simulations", "{\"months\":3}").statusCode(422);
        post("/policies/default/versions/1/simulations", "{\"scope\":\"CLOSED\",\"months\":0}")
                .statusCode(422);
        post("/policies/default/versions/1/simulations", "{\"scope\":\"ALL\"}").statusCode(422);
        post("/policies/default/versions/1/simulations", "{\"month\":3}").statusCode(400);
        String id = succeeded(1, simulate(1, "{}")).getString("id");
        clocks(1, id, "?effect=WORSE").statusCode(400);
        clocks(1, id, "?cursor=nonsense").statusCode(400);
        clocks(2, id, "").statusCode(404);
        clocks(1, UUID.randomUUID().toString(), "").statusCode(404);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/policies/default/versions/1/simulations")
                .then()
                .statusCode(200)
                .body("items.policy.version", everyItem(equalTo(1)));
    }

    @Test
    void metricsTellHowJobsStand() {
        for (String kind : List.of("SIMULATION_OF_OPEN", "SIMULATION_OF_CLOSED", "MIGRATION")) {
            for (String status : List.of("QUEUED", "RUNNING", "SUCCEEDED", "FAILED")) {
                assertTrue(metrics.get("redress.policy.jobs")
                                .tag("kind", kind)
                                .tag("status", status)
                                .gauge()
                                .value()
                        >= 0);
            }
            for (String name : List.of("feedback.done", "feedback.expected", "oldest.timestamp.seconds")) {
                assertTrue(metrics.get("redress.policy.jobs." + name)
                                .tag("kind", kind)
                                .gauge()
                                .value()
                        >= 0);
            }
        }
        long before = succeededSimulations();
        succeeded(1, simulate(1, "{}"));
        assertEquals(before + 1, succeededSimulations());
        assertTrue(store.standings().stream().allMatch(each -> each.expected() >= each.done() && each.jobs() > 0));
    }

    private long succeededSimulations() {
        return store.standings().stream()
                .filter(each ->
                        each.kind() == PolicyJob.Kind.SIMULATION_OF_OPEN && each.status() == PolicyJob.Status.SUCCEEDED)
                .mapToLong(PolicyJobStore.Standing::jobs)
                .sum();
    }

    private static ValidatableResponse simulate(int version, String body) {
        return post("/policies/default/versions/" + version + "/simulations", body)
                .statusCode(202)
                .body("status", equalTo("QUEUED"));
    }

    private static JsonPath succeeded(int version, ValidatableResponse asked) {
        String id = asked.extract().path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> simulation(version, id).getString("status").equals("SUCCEEDED"));
        return simulation(version, id);
    }

    private static JsonPath simulation(int version, String id) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/policies/default/versions/{version}/simulations/{id}", version, id)
                .jsonPath();
    }

    private static ValidatableResponse clocks(int version, String id, String query) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/policies/default/versions/{version}/simulations/{id}/clocks" + query, version, id)
                .then();
    }

    private static ValidatableResponse migrate(int version, String simulation) {
        return given().auth()
                .oauth2(Tokens.of("executive"))
                .contentType(ContentType.JSON)
                .body("{\"simulationId\":\"" + simulation + "\"}")
                .post("/policies/default/versions/{version}/migrations", version)
                .then();
    }

    private static void migrated(int version, ValidatableResponse asked) {
        String id = asked.statusCode(202).extract().path("id");
        migrated(version, id);
    }

    private static void migrated(int version, String migration) {
        await().atMost(Duration.ofSeconds(60)).until(() -> given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/policies/default/versions/{version}/migrations/{id}", version, migration)
                .jsonPath()
                .getString("status")
                .equals("SUCCEEDED"));
    }

    private static int draft(String body) {
        return post("/policies/default/versions", body)
                .statusCode(201)
                .extract()
                .path("version");
    }

    private static void approve(int version) {
        given().auth()
                .oauth2(Tokens.of("executive"))
                .post("/policies/default/versions/{version}/approval", version)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
