package io.redress.sla.clock;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.mark.FireMarks;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import io.redress.sla.testing.Tallies;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to clocks, the tally says how many of them there are. */
@ComponentTest
class ClockTallyTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(60));

    @Inject
    Story story;

    @Inject
    Database database;

    @Inject
    FireMarks marks;

    @Inject
    Tallies tallies;

    @BeforeEach
    void onlyWhatThisTestDoes() {
        tallies.recount();
    }

    @Test
    void clocksOfEveryStateAreCounted() {
        Story.Told told = story.of().received("MINOR", NOW);
        holds();
        told.tell("classified", "\"kind\":\"COMPLAINT\",\"severity\":\"MAJOR\",\"classifiedAt\":\"" + NOW + "\"");
        holds();
        told.acknowledged(NOW);
        holds();
        told.resolved(NOW);
        holds();
        told.tell("reopened", "\"cycle\":2,\"reopenedAt\":\"" + NOW + "\"");
        holds();
        told.tell("withdrawn", "\"withdrawnAt\":\"" + NOW + "\"");
        holds();
        story.of().received("COMPLAINT", "MAJOR", LONG_AGO, true);
        holds();
    }

    @Test
    void aBreachIsOverdueUntilItIsFulfilledRetractedOrNobodysWorkAnyMore() {
        Story.Told fulfilled = story.of().received("MAJOR", LONG_AGO);
        Story.Told retracted = story.of().received("MAJOR", LONG_AGO);
        Story.Told withdrawn = story.of().received("MAJOR", LONG_AGO);
        Story.Told reopened = story.of().received("MAJOR", LONG_AGO);
        long before = overdue();
        fireAll();
        holds();
        assertTrue(overdue() > before);
        fulfilled.acknowledged(NOW).resolved(NOW);
        retracted.acknowledged(LONG_AGO.plusSeconds(60));
        withdrawn.tell("withdrawn", "\"withdrawnAt\":\"" + NOW + "\"");
        reopened.resolved(NOW).tell("reopened", "\"cycle\":2,\"reopenedAt\":\"" + NOW + "\"");
        holds();
    }

    @Test
    void waitsMoveClocksAndBack() {
        Story.Told told = story.of().received("MINOR", NOW.minus(Duration.ofDays(2)));
        String begun = "\"waitId\":\"" + UUID.randomUUID()
                + "\",\"reasonCode\":\"INFORMATION_REQUESTED\",\"startedAt\":\"" + NOW.minus(Duration.ofDays(1)) + "\"";
        told.tell("wait-started", begun);
        assertEquals("PAUSED", told.state("RESOLUTION"));
        holds();
        told.tell("wait-ended", begun + ",\"endedAt\":\"" + NOW + "\"");
        holds();
        Story.Told forgotten = story.of().received("MINOR", LONG_AGO);
        forgotten.tell(
                "wait-started", begun.replace(NOW.minus(Duration.ofDays(1)).toString(), LONG_AGO.toString()));
        fireAll();
        holds();
    }

    @Test
    void overridesMergesAndErasuresAreFollowed() {
        Story.Told told = story.of().received("MINOR", NOW);
        String overrides = "/feedback/" + told.id() + "/clocks/RESOLUTION/overrides";
        String id = given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body("{\"dueAt\":\"" + NOW.plus(Duration.ofDays(90)) + "\",\"reason\":\"Agreed\"}")
                .post(overrides)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        holds();
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"Not agreed\"}")
                .post(overrides + "/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        holds();
        told.tell("absorbed", "\"receivedAt\":\"" + LONG_AGO + "\",\"absorbedAt\":\"" + NOW + "\"");
        holds();
        Story.Told merged = story.of().received("MINOR", NOW);
        merged.tell("merged", "\"mergedAt\":\"" + NOW + "\"");
        merged.tell("erasure-requested", "\"erasureId\":\"" + UUID.randomUUID() + "\"");
        holds();
    }

    @Test
    void whatIsFoldedIsCountedOnce() {
        story.of().received("MAJOR", NOW);
        story.of().received("MAJOR", NOW).acknowledged(NOW).resolved(NOW);
        await().until(() -> database.count("SELECT count(*) FROM clock_tally_change") == 0);
        holds();
        assertEquals(0, database.count("SELECT count(*) FROM clock_tally WHERE clocks = 0"));
    }

    @Test
    void anEmptyTallyIsFilledFromTheClocks() {
        story.of().received("MAJOR", NOW);
        await().until(() -> database.count("SELECT count(*) FROM clock_tally_change") == 0);
        database.execute("DELETE FROM clock_tally");
        assertTrue(tallies.differences().size() > 1);
        tallies.recount();
        holds();
    }

    private void holds() {
        assertEquals(List.of(), tallies.differences());
    }

    private long overdue() {
        return database.count("SELECT coalesce(sum(clocks), 0) FROM clock_tally_entry WHERE kind = 'OVERDUE'");
    }

    private void fireAll() {
        while (marks.fire(100) > 0) {
            continue;
        }
    }
}
