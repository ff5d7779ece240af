package io.redress.sla.deadline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.mark.FireMarks;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import io.redress.sla.testing.Tallies;
import io.redress.sla.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The load ahead and the forecast, from real clocks. */
@ComponentTest
class DeadlinesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    Story story;

    @Inject
    Database database;

    @Inject
    FireMarks marks;

    @Inject
    Tallies tallies;

    @Test
    void openClocksByHourAndTarget() {
        Instant received = Instant.parse("2090-03-01T10:30:00Z");
        story.of().received("MAJOR", received);
        story.of().received("MAJOR", received.plusSeconds(60));
        story.of().received("MAJOR", received.plus(Duration.ofHours(1)));
        load("?from=2090-03-01T00:00:00Z&to=2090-03-02T00:00:00Z&groupBy=hour,target,slaCategory")
                .statusCode(200)
                .body("zone", equalTo("Europe/Berlin"))
                .body("items.hour", contains("2090-03-01T14:00:00Z", "2090-03-01T15:00:00Z"))
                .body("items.target", contains("ACKNOWLEDGEMENT", "ACKNOWLEDGEMENT"))
                .body("items.slaCategory", hasItem("CRITICAL"))
                .body("items.running", contains(2, 1))
                .body("items.paused", contains(0, 0));
    }

    @Test
    void aDayBeginsInTheZoneOfTheCompany() {
        Instant late = LocalDate.of(2090, 4, 3).atTime(23, 30).atZone(BERLIN).toInstant();
        story.of().received("MAJOR", late.minus(Duration.ofHours(4)));
        story.of().received("MAJOR", late.minus(Duration.ofHours(4)).plus(Duration.ofHours(1)));
        load("?from=2090-04-03T00:00:00Z&to=2090-04-05T00:00:00Z")
                .body("items.day", contains("2090-04-03", "2090-04-04"))
                .body("items.running", contains(1, 1));
    }

    @Test
    void theEndIsNotPartOfIt() {
        Instant due = Instant.parse("2090-05-02T12:00:00Z");
        story.of().received("MAJOR", due.minus(Duration.ofHours(4)));
        load("?from=2090-05-02T11:00:00Z&to=2090-05-02T12:00:00Z").body("items.size()", equalTo(0));
        load("?from=2090-05-02T12:00:00Z&to=2090-05-02T12:00:01Z").body("items.size()", equalTo(1));
    }

    @Test
    void parametersAreTakenAtTheirWord() {
        load("?from=yesterday&to=2090-05-02&groupBy=week")
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("from", "to", "groupBy"));
        load("?groupBy=hour,day").statusCode(400);
        load("?from=2090-01-01T00:00:00Z&to=2090-01-01T00:00:00Z").statusCode(400);
        load("?from=2090-01-01T00:00:00Z&to=2090-03-01T00:00:00Z&groupBy=hour")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("to"));
        load("?group=day").statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
    }

    @Test
    void theForecastRestsOnWhatWasDone() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        leaveOutWhatOtherTestsTold();
        for (int day = 1; day <= 20; day++) {
            Instant at = now.minus(Duration.ofDays(day));
            story.of().received("MINOR", at).acknowledged(at).tell("analysed", "\"analysedAt\":\"" + at + "\"");
        }
        story.of().received("MINOR", now).acknowledged(now);
        ValidatableResponse answer = given().auth()
                .oauth2(Tokens.of("ops"))
                .get("/deadlines/forecast")
                .then()
                .statusCode(200)
                .body("items.target", contains("ACKNOWLEDGEMENT", "ANALYSIS", "RESOLUTION", "PLAN", "PROMISE"));
        answer.body("items[1].perWorkingDay.days", greaterThanOrEqualTo(9))
                .body("items[1].perWorkingDay.p50", equalTo(1))
                .body("items[1].bands.open.sum()", equalTo(1))
                .body("items[1].bands.find { it.open > 0 }.likelyMissed", notNullValue())
                .body("items[1].bands.find { it.open > 0 }.likelyMissed.usual", equalTo(0.0f))
                .body("items[1].bands.to", everyItem(endsWith(":00Z")))
                .body("items[1].bands[0].from", equalTo(answer.extract().path("serverTime")));
    }

    @Test
    void whatRanOutIsOverdueUntilItIsFulfilled() {
        Instant longAgo = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofDays(1));
        int before = load("").extract().path("overdue");
        Story.Told told = story.of().received("MAJOR", longAgo);
        while (marks.fire(100) > 0) {
            continue;
        }
        int after = load("").extract().path("overdue");
        assertEquals(before + 1, after);
        told.acknowledged(longAgo.plus(Duration.ofHours(20)));
        assertEquals(before, (int) load("").extract().path("overdue"));
        assertEquals(List.of("BREACHED"), List.of(told.state("ACKNOWLEDGEMENT")));
    }

    private void leaveOutWhatOtherTestsTold() {
        database.execute("UPDATE feedback SET historical = true");
        database.execute(
                "UPDATE clock SET state_at = NULL, state = 'CANCELLED', next_at = NULL WHERE target = 'ANALYSIS'");
        tallies.recount();
    }

    private static ValidatableResponse load(String query) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .urlEncodingEnabled(false)
                .get("/deadlines" + query)
                .then();
    }
}
