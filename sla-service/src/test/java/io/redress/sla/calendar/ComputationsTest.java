package io.redress.sla.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trying calendars over the API. */
@ComponentTest
class ComputationsTest {

    private static final String BAVARIA = """
            {"zone":"Europe/Berlin",
             "week":{"MONDAY":[{"from":"09:00","to":"12:00"},{"from":"13:00","to":"17:00"}],
                     "TUESDAY":[{"from":"09:00","to":"17:00"}],"WEDNESDAY":[{"from":"09:00","to":"17:00"}],
                     "THURSDAY":[{"from":"09:00","to":"17:00"}],"FRIDAY":[{"from":"09:00","to":"17:00"}]},
             "overrides":{"2026-12-24":[{"from":"09:00","to":"12:00"}]},
             "closures":[{"from":"2026-05-04T10:00:00Z","to":"2026-05-04T12:00:00Z"}],
             "holidays":{"country":"DE","region":"by"}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-27T10:00:00+01:00 | \"basis\":\"BUSINESS_DAYS\",\"days\":5 | 2026-04-07T15:00:00Z",
                "2026-03-27T16:00:00+01:00 | \"basis\":\"BUSINESS_TIME\",\"duration\":\"PT8H\" | 2026-03-30T15:00:00Z",
                "2026-01-05T10:00:00+01:00 | \"basis\":\"BUSINESS_DAYS\",\"days\":1 | 2026-01-07T16:00:00Z",
                "2026-12-23T10:00:00+01:00 | \"basis\":\"BUSINESS_DAYS\",\"days\":1 | 2026-12-24T11:00:00Z",
                "2026-05-04T09:00:00Z | \"basis\":\"BUSINESS_TIME\",\"duration\":\"PT2H\" | 2026-05-04T13:00:00Z",
                "2026-03-29T00:30:00+01:00 | \"basis\":\"ELAPSED\",\"duration\":\"PT4H\" | 2026-03-29T03:30:00Z"
            })
    void computesWhenSomethingIsDue(String start, String rule, String due) {
        ValidatableResponse answer = compute("{\"calendar\":" + BAVARIA
                        + ",\"computation\":{\"type\":\"DUE\",\"start\":\"" + start + "\"," + rule + "}}")
                .statusCode(200)
                .body("dueAt", equalTo(due));
        segmentsAddUp(answer, start, due);
    }

    @Test
    void pausesStandStillAndAreTold() {
        compute("{\"calendarId\":\"company\",\"computation\":{\"type\":\"DUE\",\"start\":\"2026-06-01T07:00:00Z\","
                        + "\"basis\":\"BUSINESS_TIME\",\"duration\":\"PT5H\"},"
                        + "\"pauses\":[{\"from\":\"2026-06-01T08:00:00Z\",\"to\":\"2026-06-01T10:00:00Z\"}]}")
                .statusCode(200)
                .body("dueAt", equalTo("2026-06-01T14:00:00Z"))
                .body("segments.kind", equalTo(List.of("WORKING", "PAUSE", "WORKING")));
    }

    @Test
    void computesWorkingTimeAndNamesTheHoliday() {
        compute("{\"calendar\":" + BAVARIA + ",\"computation\":{\"type\":\"WORKING_TIME\","
                        + "\"from\":\"2026-01-05T15:30:00+01:00\",\"to\":\"2026-01-07T11:00:00+01:00\"}}")
                .statusCode(200)
                .body("workingTime", equalTo("PT3H30M"))
                .body("segments.name", hasItem(containsString("Epiphany")));
    }

    @Test
    void namesEveryFaultOfACalendar() {
        compute("""
                {"calendar":{"zone":"Mars/Olympus","week":{"MONDAY":[{"from":"09:00","to":"12:00"},{"from":"11:00","to":"13:00"}],
                 "TUESDAY":[{"from":"9","to":"17:00"}]},"holidays":{"country":"XX"}},
                 "computation":{"type":"DUE","start":"2026-03-27T10:00:00+01:00","basis":"BUSINESS_DAYS"}}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/calendar/zone",
                                "/calendar/week/MONDAY",
                                "/calendar/week/TUESDAY/0",
                                "/calendar/holidays/country",
                                "/computation/days"));
    }

    @Test
    void aWeekWithoutWorkIsRefused() {
        compute("{\"calendar\":{\"zone\":\"UTC\",\"week\":{}},\"computation\":{\"type\":\"WORKING_TIME\","
                        + "\"from\":\"2026-01-05T15:30:00Z\",\"to\":\"2026-01-07T11:00:00Z\"}}")
                .statusCode(422)
                .body("errors.code", hasItem("NO_WORKING_TIME"));
    }

    @Test
    void nothingThatIsSentIsPassedOver() {
        compute("""
                {"calendar":{"zone":"UTC","week":{"MONDAY":[{"from":"09:00","to":"12:00"}]},"closedDates":[null]},
                 "computation":{"type":"DUE","start":"2026-03-27T10:00:00Z","basis":"ELAPSED","duration":"PT1H","days":4}}""")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/calendar/closedDates/0", "/computation/days"));
    }

    @Test
    void aFractionOfADayIsNotCutOff() {
        compute("{\"calendarId\":\"company\",\"computation\":{\"type\":\"DUE\",\"start\":\"2026-06-01T07:00:00Z\","
                        + "\"basis\":\"BUSINESS_DAYS\",\"days\":1.5}}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/computation/days"));
    }

    private static void segmentsAddUp(ValidatableResponse answer, String start, String due) {
        List<Map<String, String>> segments = answer.extract().jsonPath().getList("segments");
        Duration total = segments.stream()
                .map(segment -> Duration.parse(segment.get("length")))
                .reduce(Duration.ZERO, Duration::plus);
        Instant begin = OffsetDateTime.parse(start).toInstant();
        assertEquals(Duration.between(begin, Instant.parse(due)), total);
    }

    private static ValidatableResponse compute(String body) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/calendars/computations")
                .then();
    }
}
