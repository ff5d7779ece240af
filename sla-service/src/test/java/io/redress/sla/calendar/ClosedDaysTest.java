package io.redress.sla.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed days from calendar programs: what they write is understood, or told to be left out. */
@ComponentTest
class ClosedDaysTest {

    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final String ALWAYS = "UID:always;DTSTART;VALUE=DATE:20300101";
    private static final String WINDOWS = "[{\"from\":\"09:00\",\"to\":\"17:00\"}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a whole day | DTSTART;VALUE=DATE:20270405 | 2027-04-05 |",
                "without a length it is one day, with one as long | DTSTART;VALUE=DATE:20270405;DURATION:P2D | 2027-04-05 2027-04-06 |",
                "a week | DTSTART;VALUE=DATE:20270405;DURATION:P1W | 2027-04-05 2027-04-06 2027-04-07 2027-04-08 2027-04-09 |",
                "midnight to midnight somewhere | DTSTART;TZID=Europe/Berlin:20270405T000000;DTEND;TZID=Europe/Berlin:20270406T000000 | 2027-04-05 |",
                "midnight to midnight anywhere | DTSTART:20270405T000000;DTEND:20270406T000000 | 2027-04-05 |",
                "the midnight of Greenwich is none here | DTSTART:20270405T000000Z;DTEND:20270406T000000Z | | NOT_WHOLE_DAYS",
                "a midnight of ours told in that of Greenwich | DTSTART:20270404T220000Z;DTEND:20270405T220000Z | 2027-04-05 |",
                "again and again at our midnight | DTSTART:20270404T220000Z;DURATION:P1D;RRULE:FREQ=DAILY;UNTIL=20270406T220000Z | 2027-04-05 2027-04-06 2027-04-07 |",
                "until the last midnight somewhere | DTSTART;TZID=Europe/Berlin:20270405T000000;DURATION:P1D;RRULE:FREQ=DAILY;UNTIL=20270406T220000Z | 2027-04-05 2027-04-06 2027-04-07 |",
                "until before that midnight | DTSTART;TZID=Europe/Berlin:20270405T000000;DURATION:P1D;RRULE:FREQ=DAILY;UNTIL=20270406T215959Z | 2027-04-05 2027-04-06 |",
                "half a day | DTSTART:20270405T000000;DTEND:20270405T120000 | | NOT_WHOLE_DAYS",
                "it ends before it begins | DTSTART;VALUE=DATE:20270405;DTEND;VALUE=DATE:20270404 | | NOT_WHOLE_DAYS",
                "it ends where it begins | DTSTART;VALUE=DATE:20270405;DTEND;VALUE=DATE:20270405 | | NOT_WHOLE_DAYS",
                "no beginning | DTEND;VALUE=DATE:20270405 | | NOT_WHOLE_DAYS",
                "cancelled | DTSTART;VALUE=DATE:20270405;STATUS:CANCELLED | | CANCELLED",
                "counted | DTSTART;VALUE=DATE:20270405;RRULE:FREQ=DAILY;COUNT=3 | 2027-04-05 2027-04-06 2027-04-07 |",
                "until a date | DTSTART;VALUE=DATE:20270405;RRULE:FREQ=DAILY;UNTIL=20270406 | 2027-04-05 2027-04-06 |",
                "until an instant | DTSTART;VALUE=DATE:20270405;RRULE:FREQ=DAILY;UNTIL=20270406T235959Z | 2027-04-05 2027-04-06 |",
                "except dates | DTSTART;VALUE=DATE:20270405;RRULE:FREQ=DAILY;COUNT=4;EXDATE;VALUE=DATE:20270406,20270407 | 2027-04-05 2027-04-08 |",
                "except midnights | DTSTART;TZID=Europe/Berlin:20270405T000000;DURATION:P1D;RRULE:FREQ=DAILY;COUNT=3;EXDATE;TZID=Europe/Berlin:20270406T000000 | 2027-04-05 2027-04-07 |",
                "and dates | DTSTART;VALUE=DATE:20270405;RDATE;VALUE=DATE:20270407,20270409 | 2027-04-05 2027-04-07 2027-04-09 |",
                "and periods | DTSTART;VALUE=DATE:20270405;RDATE;VALUE=PERIOD:20270407T000000Z/P1D | | NOT_WHOLE_DAYS",
                "every other Tuesday | DTSTART;VALUE=DATE:20270406;RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | 2027-04-06 2027-04-20 |",
                "the last weekday of a month | DTSTART;VALUE=DATE:20270430;RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2027-04-30 |",
                "every hour | DTSTART;VALUE=DATE:20270405;RRULE:FREQ=HOURLY;COUNT=3 | | INVALID_RECURRENCE",
                "two rules | DTSTART;VALUE=DATE:20270405;RRULE:FREQ=DAILY;COUNT=3;RRULE:FREQ=WEEKLY;COUNT=3 | | RULES_NOT_SUPPORTED",
                "a rule of exceptions | DTSTART;VALUE=DATE:20270405;RRULE:FREQ=DAILY;COUNT=3;EXRULE:FREQ=WEEKLY;COUNT=3 | | RULES_NOT_SUPPORTED",
                "this one and all after it are moved | DTSTART;VALUE=DATE:20270405;RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20270404 | | RULES_NOT_SUPPORTED",
            })
    void everySortOfEventIsUnderstoodOrLeftOut(String why, String event, String closed, String skipped) {
        String id = create();
        ValidatableResponse answer =
                imported(id, file(ALWAYS, "UID:it;" + event)).statusCode(201);
        if (skipped != null) {
            answer.body("taken", equalTo(1)).body("skipped.code", contains(skipped));
        } else {
            answer.body("taken", equalTo(2)).body("skipped", empty());
        }
        List<String> worked = as("manager")
                .contentType(ContentType.JSON)
                .body("{\"calendarId\":\"" + id + "\",\"computation\":{\"type\":\"WORKING_TIME\","
                        + "\"from\":\"2027-04-01T00:00:00Z\",\"to\":\"2027-05-01T00:00:00Z\"}}")
                .post("/calendars/computations")
                .then()
                .statusCode(200)
                .extract()
                .path("segments.findAll { it.kind == 'WORKING' }.from");
        List<String> closedOn = APRIL.datesUntil(APRIL.plusMonths(1))
                .filter(date -> date.getDayOfWeek().getValue() < 6)
                .map(LocalDate::toString)
                .filter(date -> worked.stream().noneMatch(from -> from.startsWith(date)))
                .toList();
        assertEquals(closed == null ? List.of() : List.of(closed.split(" ")), closedOn, why);
    }

    @Test
    void aMovedOrCancelledInstanceLeavesItsSeries() {
        String id = create();
        String series = "UID:s;DTSTART;VALUE=DATE:20270405;RRULE:FREQ=WEEKLY;COUNT=3";
        String cancelled = "UID:s;RECURRENCE-ID;VALUE=DATE:20270412;DTSTART;VALUE=DATE:20270412;STATUS:CANCELLED";
        String moved = "UID:s;RECURRENCE-ID;VALUE=DATE:20270419;DTSTART;VALUE=DATE:20270420";
        imported(id, file(series, cancelled, moved))
                .statusCode(201)
                .body("taken", equalTo(2))
                .body("skipped.code", contains("CANCELLED"));
        as("auditor")
                .get("/calendars/{id}", id)
                .then()
                .body("calendar.ownHolidays.uid", contains("s", "s/2027-04-19"))
                .body("calendar.ownHolidays[0].exceptOn", contains("2027-04-12", "2027-04-19"));
        imported(id, file(series)).statusCode(201);
        as("auditor").get("/calendars/{id}", id).then().body("calendar.ownHolidays.uid", contains("s"));
    }

    @Test
    void aRuleThatIsNoneIsNoCalendarFile() {
        imported(create(), file(ALWAYS, "UID:it;DTSTART;VALUE=DATE:20270405;RRULE:FREQ=NOW"))
                .statusCode(422)
                .body("code", equalTo("UNREADABLE_CALENDAR"));
    }

    @Test
    void namesThatLookLikePathsAreStillDifferentEvents() {
        String id = create();
        imported(id, file("UID:https://example.com/days/2027-04-05;DTSTART;VALUE=DATE:20270405"))
                .statusCode(201);
        imported(id, file("UID:https://example.com/days/2028-04-03;DTSTART;VALUE=DATE:20280403"))
                .statusCode(201);
        as("auditor").get("/calendars/{id}", id).then().body("calendar.ownHolidays", hasSize(2));
    }

    /** Events by their lines, which a semicolon before a name parts. */
    private static String file(String... events) {
        StringBuilder file = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//example//EN\n");
        for (String event : events) {
            file.append("BEGIN:VEVENT\nDTSTAMP:20261120T101500Z\nSUMMARY:closed\n")
                    .append(event.replaceAll(
                            ";(?=DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|STATUS|RECURRENCE-ID)", "\n"))
                    .append("\nEND:VEVENT\n");
        }
        return file.append("END:VCALENDAR\n").toString();
    }

    private static ValidatableResponse imported(String id, String file) {
        return as("admin")
                .contentType("text/calendar")
                .body(file)
                .post("/calendars/{id}/closed-days", id)
                .then();
    }

    private static String create() {
        String id = "c-" + UUID.randomUUID();
        String week = "{\"MONDAY\":#,\"TUESDAY\":#,\"WEDNESDAY\":#,\"THURSDAY\":#,\"FRIDAY\":#}".replace("#", WINDOWS);
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"id\":\"" + id + "\",\"calendar\":{\"zone\":\"Europe/Berlin\",\"week\":" + week + "}}")
                .post("/calendars")
                .then()
                .statusCode(201);
        return id;
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }
}
