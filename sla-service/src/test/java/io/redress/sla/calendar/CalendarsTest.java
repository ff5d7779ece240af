package io.redress.sla.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars over the API: written by administrators, by version, each checked before it is kept. */
@ComponentTest
class CalendarsTest {

    private static final String WEEK = """
            "week":{"MONDAY":[{"from":"09:00","to":"17:00"}],"TUESDAY":[{"from":"09:00","to":"17:00"}]}""";
    private static final String PLAIN = "{\"zone\":\"Europe/Berlin\"," + WEEK + "}";

    private static final String ONE_DAY = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//EN
            BEGIN:VEVENT
            UID:one-day
            DTSTAMP:20261120T101500Z
            DTSTART;VALUE=DATE:20991207
            SUMMARY:Outing
            END:VEVENT
            END:VCALENDAR
            """;

    @Inject
    Database database;

    @Inject
    CompanyCalendar company;

    @Inject
    Story story;

    @Test
    void theCompanyCalendarStandsInAFreshSystem() {
        as("auditor")
                .get("/calendars/company")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("IN_EFFECT"))
                .body("authorId", nullValue())
                .body("calendar.zone", equalTo("Europe/Berlin"))
                .body("calendar.holidays.country", equalTo("DE"))
                .body("calendar.week.FRIDAY[0].to", equalTo("17:00"))
                .body("allowedActions[0].allowed", equalTo(false));
        as("manager").get("/calendars").then().statusCode(200).body("items.id", hasItem("company"));
    }

    @Test
    void aCalendarIsWrittenAndComputedWith() {
        String id = create(PLAIN);
        as("manager")
                .contentType(ContentType.JSON)
                .body("{\"calendarId\":\"" + id + "\",\"computation\":{\"type\":\"DUE\","
                        + "\"start\":\"2026-11-20T10:00:00Z\",\"basis\":\"BUSINESS_TIME\",\"duration\":\"PT9H\"}}")
                .post("/calendars/computations")
                .then()
                .statusCode(200)
                .body("dueAt", equalTo("2026-11-24T09:00:00Z"));
    }

    @Test
    void theNextVersionTakesEffectAtItsInstantAndTheOldOneStays() {
        String id = create(PLAIN);
        Instant later = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        revise(id, "{\"effectiveAt\":\"" + later + "\",\"calendar\":" + PLAIN.replace("Berlin", "Paris") + "}")
                .statusCode(201)
                .header("Location", containsString("/calendars/" + id + "/versions/2"))
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("PLANNED"))
                .body("effectiveAt", equalTo(later.toString()));
        revise(id, "{\"effectiveAt\":\"2020-01-01T00:00:00Z\",\"calendar\":" + PLAIN.replace("Berlin", "Rome") + "}")
                .statusCode(201)
                .body("status", equalTo("IN_EFFECT"))
                .body("effectiveAt", not(containsString("2020")));
        as("auditor").get("/calendars/{id}", id).then().body("version", equalTo(3));
        as("auditor")
                .get("/calendars/{id}/versions", id)
                .then()
                .body("items.version", contains(3, 2, 1))
                .body("items.status", contains("IN_EFFECT", "PLANNED", "SUPERSEDED"))
                .body("items.calendar.zone", contains("Europe/Rome", "Europe/Paris", "Europe/Berlin"));
        as("auditor")
                .get("/calendars/{id}/versions/2", id)
                .then()
                .statusCode(200)
                .body("calendar.zone", equalTo("Europe/Paris"));
    }

    @Test
    void aLostRaceIsTold() {
        String id = create(PLAIN);
        String body = "{\"calendar\":" + PLAIN + "}";
        writing()
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/calendars/{id}/versions", id)
                .then()
                .statusCode(201);
        writing()
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/calendars/{id}/versions", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        as("auditor")
                .header("If-None-Match", "\"2\"")
                .get("/calendars/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    void aRepeatedRequestIsAnsweredAgain() {
        String id = newName();
        String body = "{\"id\":\"" + id + "\",\"calendar\":" + PLAIN + "}";
        RequestSpecification first = writing().header("Idempotency-Key", id).body(body);
        first.post("/calendars").then().statusCode(201);
        writing()
                .header("Idempotency-Key", id)
                .body(body)
                .post("/calendars")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
        writing().body(body).post("/calendars").then().statusCode(409).body("code", equalTo("CALENDAR_EXISTS"));
    }

    @Test
    void versionsWrittenAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
        String id = create(PLAIN);
        try (ExecutorService authors = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> written = authors.invokeAll(Collections.nCopies(
                    6,
                    () -> revise(id, "{\"calendar\":" + PLAIN + "}").extract().path("version")));
            Set<Integer> versions = new HashSet<>();
            for (Future<Integer> each : written) {
                versions.add(each.get());
            }
            assertEquals(Set.of(2, 3, 4, 5, 6, 7), versions);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'zone':'Europe/Berlin','week':{}} | /calendar/week | NO_WORKING_TIME",
                "{'zone':'Europe/Berlin','week':{},'overrides':{'2020-01-06':[{'from':'09:00','to':'17:00'}]}}"
                        + " | /calendar/week | NO_WORKING_TIME",
                "{'zone':'Europe/Berlin',WEEK,'closures':[{'from':'2020-01-01T00:00:00Z','to':'2120-01-01T00:00:00Z'}]}"
                        + " | /calendar/week | NO_WORKING_TIME",
                "{'zone':'Europe/Berlin',WEEK,'ownHolidays':[{'name':'for ever','on':'2020-01-01','recurrence':'FREQ=DAILY'}]}"
                        + " | /calendar/week | NO_WORKING_TIME",
                "{'zone':'Europe/Berlin','week':{'MONDAY':[{'from':'09:00','to':'12:00'},{'from':'11:59','to':'13:00'}]}}"
                        + " | /calendar/week/MONDAY | OVERLAPPING_WINDOWS",
                "{'zone':'Europe/Berlin','week':{'SUNDAY':[{'from':'22:00','to':'06:00'}],'MONDAY':[{'from':'05:59','to':'07:00'}]}}"
                        + " | /calendar/week/SUNDAY | OVERLAPPING_WINDOWS",
                "{'zone':'Europe/Berlin',WEEK,'overrides':{'2026-12-24':[{'from':'09:00','to':'12:00'},{'from':'10:00','to':'11:00'}]}}"
                        + " | /calendar/overrides/2026-12-24 | OVERLAPPING_WINDOWS",
                "{'zone':'Europe/Berlin','week':{'MONDAY':null,'TUESDAY':[{'from':'09:00','to':'17:00'}]}} | /calendar/week/MONDAY | REQUIRED",
                "{'zone':'Europe/Berlin','week':{'MONDAY':[{'from':'24:00','to':'17:00'}],'TUESDAY':[{'from':'09:00','to':'17:00'}]}}"
                        + " | /calendar/week/MONDAY/0 | INVALID_WINDOW",
                "{'zone':'Europe/Berlin','week':{'MONDAY':[{'from':'09:00:00.5','to':'17:00'}],'TUESDAY':[{'from':'09:00','to':'17:00'}]}}"
                        + " | /calendar/week/MONDAY/0 | INVALID_WINDOW",
                "{'zone':'Europe/Atlantis',WEEK} | /calendar/zone | UNKNOWN_ZONE",
                "{'zone':'+02:00',WEEK} | /calendar/zone | UNKNOWN_ZONE",
                "{WEEK} | /calendar/zone | REQUIRED",
                "{'zone':'Europe/Berlin',WEEK,'holidays':{'country':'ZZ'}} | /calendar/holidays/country | UNKNOWN_COUNTRY",
                "{'zone':'Europe/Berlin',WEEK,'holidays':{'country':'DE','region':'zz'}}"
                        + " | /calendar/holidays/region | UNKNOWN_REGION",
                "{'zone':'Europe/Berlin',WEEK,'closures':[{'from':'2026-01-02T00:00:00Z','to':'2026-01-01T00:00:00Z'}]}"
                        + " | /calendar/closures/0 | INVALID_CLOSURE",
                "{'zone':'Europe/Berlin',WEEK,'ownHolidays':[{'on':'2026-01-01'}]} | /calendar/ownHolidays/0/name | REQUIRED",
                "{'zone':'Europe/Berlin',WEEK,'ownHolidays':[{'name':'x'}]} | /calendar/ownHolidays/0/on | REQUIRED",
                "{'zone':'Europe/Berlin',WEEK,'ownHolidays':[{'name':'x','on':'2026-01-01','days':0}]}"
                        + " | /calendar/ownHolidays/0/days | OUT_OF_RANGE",
                "{'zone':'Europe/Berlin',WEEK,'ownHolidays':[{'name':'a\\u0000b','on':'2026-01-01'}]}"
                        + " | /calendar/ownHolidays/0/name | INVALID",
                "{'zone':'Europe/Berlin',WEEK,'ownHolidays':[{'name':'x','on':'2026-01-01','recurrence':'FREQ=HOURLY'}]}"
                        + " | /calendar/ownHolidays/0/recurrence | INVALID_RECURRENCE",
                "{'zone':'Europe/Berlin',WEEK,'ownHolidays':[{'name':'x','on':'2026-01-01','recurrence':'yearly'}]}"
                        + " | /calendar/ownHolidays/0/recurrence | INVALID_RECURRENCE",
                "{'zone':'Europe/Berlin',WEEK,'ownHolidays':[{'name':'x','on':'2026-01-01','exceptOn':[null]}]}"
                        + " | /calendar/ownHolidays/0/exceptOn | REQUIRED",
                "{'zone':'Europe/Berlin',WEEK,'ownHolidays':[null]} | /calendar/ownHolidays/0 | REQUIRED"
            })
    void everyFaultIsNamed(String calendar, String pointer, String code) {
        String body = calendar.replace("WEEK", WEEK).replace('\'', '"');
        writing()
                .body("{\"id\":\"" + newName() + "\",\"calendar\":" + body + "}")
                .post("/calendars")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void theMessageNamesTheCalendarWithoutWork() {
        String id = newName();
        writing()
                .body("{\"id\":\"" + id + "\",\"calendar\":{\"zone\":\"UTC\"," + WEEK
                        + ",\"closures\":[{\"from\":\"2020-01-01T00:00:00Z\",\"to\":\"2120-01-01T00:00:00Z\"}]}}")
                .post("/calendars")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString(id));
    }

    @Test
    void whatIsUsedWithoutWorkIsNamedToo() {
        String id = create("{\"zone\":\"UTC\"," + WEEK
                + ",\"closures\":[{\"from\":\"2100-01-01T00:00:00Z\",\"to\":\"2120-01-01T00:00:00Z\"}]}");
        String computation =
                "{\"calendarId\":\"#\",\"computation\":{\"type\":\"DUE\",\"start\":\"2101-01-01T00:00:00Z\","
                        + "\"basis\":\"BUSINESS_TIME\",\"duration\":\"PT1H\"}}";
        writing()
                .body(computation.replace("#", id))
                .post("/calendars/computations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/calendarId"))
                .body("errors.code", contains("NO_WORKING_TIME"))
                .body("errors[0].detail", containsString(id));
        writing()
                .body(computation.replace("#", "a\\u0000b"))
                .post("/calendars/computations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/calendarId"))
                .body("errors.code", contains("UNKNOWN_CALENDAR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendars/a%00b", "/calendars/a%00b/versions", "/calendars/a%00b/versions/1"})
    void whatCannotBeANameIsNotThere(String path) {
        as("admin").urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void wrongTypesNamesAndFieldsAreRefused() {
        writing()
                .body("{\"id\":\"No Name!\",\"calendar\":" + PLAIN + "}")
                .post("/calendars")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/id"));
        writing()
                .body("{\"id\":\"x\"}")
                .post("/calendars")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/calendar"));
        writing()
                .body("{\"id\":\"x\",\"calendar\":{\"zone\":\"UTC\",\"weak\":{}}}")
                .post("/calendars")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/calendar/weak"));
        writing()
                .body("{\"calendar\":" + PLAIN + "}")
                .post("/calendars/nowhere/versions")
                .then()
                .statusCode(404);
        as("auditor").get("/calendars/nowhere").then().statusCode(404);
        as("auditor").get("/calendars/nowhere/versions").then().statusCode(404);
        as("auditor").get("/calendars/company/versions/4711").then().statusCode(404);
        as("manager")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/calendars")
                .then()
                .statusCode(403);
    }

    @Test
    void aRegionMayBeWrittenWithItsCountry() {
        String id = create(
                "{\"zone\":\"Europe/Berlin\"," + WEEK + ",\"holidays\":{\"country\":\"DE\",\"region\":\"DE-BY\"}}");
        work(id, "2026-01-05", "2026-01-12", "PT8H").body("segments.name", hasItem("Epiphany"));
    }

    @Test
    void pagesFollowEachOther() {
        List<String> mine = List.of(create(PLAIN), create(PLAIN), create(PLAIN));
        Set<String> seen = new HashSet<>();
        String cursor = null;
        do {
            RequestSpecification page = as("auditor").queryParam("limit", 2);
            ValidatableResponse answer = (cursor == null ? page : page.queryParam("cursor", cursor))
                    .get("/calendars")
                    .then()
                    .statusCode(200);
            seen.addAll(answer.extract().<List<String>>path("items.id"));
            cursor = answer.extract().path("page.nextCursor");
        } while (cursor != null);
        assertEquals(true, seen.containsAll(mine));
    }

    @Test
    void ownHolidaysRecurAndAreNamed() {
        String id = create("{\"zone\":\"Europe/Berlin\"," + WEEK
                + ",\"ownHolidays\":[{\"name\":\"Works outing\",\"on\":\"2026-08-03\",\"recurrence\":"
                + "\"FREQ=YEARLY;BYMONTH=8;BYDAY=1MO\",\"exceptOn\":[\"2028-08-07\"]},"
                + "{\"name\":\"Winter\",\"on\":\"2026-12-28\",\"days\":5}]}");
        work(id, "2027-08-01", "2027-08-08", "PT8H").body("segments.name", hasItem("Works outing"));
        work(id, "2028-08-06", "2028-08-13", "PT16H").body("segments.name", everyItem(nullValue()));
        work(id, "2026-12-27", "2027-01-03", "PT0S").body("segments.name", hasItem("Winter"));
    }

    @Test
    void theZoneOfTheCompanyIsTheOperators() {
        String etag = as("admin").get("/calendars/company").then().extract().header("ETag");
        writing()
                .header("If-Match", etag)
                .body("{\"calendar\":" + PLAIN.replace("Berlin", "Paris") + "}")
                .post("/calendars/company/versions")
                .then()
                .statusCode(422)
                .body("errors.code", contains("SET_BY_OPERATOR"));
    }

    @Test
    void anotherCompanyZoneKeepsWhatAdministratorsWrote() {
        int before = versionOfCompany();
        try {
            QuarkusTransaction.requiringNew().run(() -> company.ensureIn("Europe/Berlin"));
            assertEquals(before, versionOfCompany());
            QuarkusTransaction.requiringNew().run(() -> company.ensureIn("Asia/Kathmandu"));
            as("auditor")
                    .get("/calendars/company")
                    .then()
                    .body("version", greaterThan(before))
                    .body("calendar.zone", equalTo("Asia/Kathmandu"))
                    .body("calendar.holidays.country", equalTo("DE"));
        } finally {
            database.execute("DELETE FROM calendar_version WHERE calendar_id = 'company' AND version > ?", before);
        }
    }

    @Test
    void clocksKeepTheVersionThatWasInEffectWhenTheyStarted() {
        int before = versionOfCompany();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try {
            Story.Told early = story.of().tellAt(now).received("MAJOR", now);
            String german = PLAIN.replace("}]}}", "}]},\"holidays\":{\"country\":\"DE\"}}");
            revise("company", "{\"calendar\":" + german + "}").statusCode(201);
            revise("company", "{\"effectiveAt\":\"2100-01-01T00:00:00Z\",\"calendar\":" + german + "}")
                    .statusCode(201);
            Story.Told late = story.of().tellAt(now.plusSeconds(60)).received("MAJOR", now);
            Story.Told heldUp = story.of().tellAt(now).received("MAJOR", now);
            early.acknowledged(now.plusSeconds(1));
            assertEquals(List.of("" + before), pinned(early));
            assertEquals(List.of("" + (before + 1)), pinned(late));
            assertEquals(List.of("" + before), pinned(heldUp));
        } finally {
            database.execute("DELETE FROM calendar_version WHERE calendar_id = 'company' AND version > ?", before);
        }
    }

    private List<String> pinned(Story.Told told) {
        return database.texts("SELECT DISTINCT calendar_version FROM clock WHERE feedback_id = ?", told.id());
    }

    @Test
    void closedDaysComeFromACalendarFile() {
        String id = create(PLAIN);
        String file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//example//EN
                BEGIN:VEVENT
                UID:outing
                DTSTAMP:20261120T101500Z
                DTSTART;VALUE=DATE:20260803
                RRULE:FREQ=YEARLY;BYMONTH=8;BYDAY=1MO
                EXDATE;VALUE=DATE:20280807
                SUMMARY:Works outing\\, all
                END:VEVENT
                BEGIN:VEVENT
                UID:outing
                DTSTAMP:20261120T101500Z
                RECURRENCE-ID;VALUE=DATE:20270802
                DTSTART;VALUE=DATE:20270803
                SUMMARY:Works outing\\, a day later
                END:VEVENT
                BEGIN:VEVENT
                UID:meeting
                DTSTAMP:20261120T101500Z
                DTSTART:20261120T101500Z
                DTEND:20261120T111500Z
                SUMMARY:No closed day
                END:VEVENT
                END:VCALENDAR
                """;
        imported(id, file)
                .statusCode(201)
                .body("version", equalTo(2))
                .body("taken", equalTo(2))
                .body("skipped.uid", contains("meeting"))
                .body("skipped.code", contains("NOT_WHOLE_DAYS"));
        work(id, "2026-08-02", "2026-08-09", "PT8H").body("segments.name", hasItem("Works outing, all"));
        work(id, "2027-08-01", "2027-08-08", "PT8H").body("segments.name", hasItem("Works outing, a day later"));
        work(id, "2028-08-06", "2028-08-13", "PT16H");
        imported(id, file).statusCode(200).body("version", equalTo(2)).body("taken", equalTo(2));
        imported(id, file.replace("BYDAY=1MO", "BYDAY=1TU")).statusCode(201).body("version", equalTo(3));
        as("auditor").get("/calendars/{id}", id).then().body("calendar.ownHolidays", hasSize(2));
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        String id = create(PLAIN);
        imported(id, "hello").statusCode(422).body("code", equalTo("UNREADABLE_CALENDAR"));
        imported(id, "").statusCode(422).body("code", equalTo("UNREADABLE_CALENDAR"));
        imported(id, "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n")
                .statusCode(422)
                .body("code", equalTo("NO_CLOSED_DAYS"));
        imported("nowhere", "hello").statusCode(404);
        as("admin")
                .contentType("text/calendar")
                .body("hello")
                .post("/calendars/{id}/closed-days?effectiveAt=tomorrow", id)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("effectiveAt"));
        as("admin")
                .contentType("text/calendar")
                .body("hello")
                .post("/calendars/{id}/closed-days?effectiveAt=-99999-01-01T00:00:00Z", id)
                .then()
                .statusCode(400);
        writing()
                .body("{}")
                .post("/calendars/{id}/closed-days", id)
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void closedDaysReachVersionsThatTakeEffectLaterToo() {
        String id = create(PLAIN);
        revise(id, "{\"calendar\":" + PLAIN + ",\"effectiveAt\":\"2098-01-01T00:00:00Z\"}")
                .statusCode(201);
        revise(id, "{\"calendar\":" + PLAIN + ",\"effectiveAt\":\"2099-01-01T00:00:00Z\"}")
                .statusCode(201);
        imported(id, ONE_DAY).statusCode(201).body("version", equalTo(4)).body("laterVersions", contains(5, 6));
        imported(id, ONE_DAY).statusCode(200).body("laterVersions", empty());
        as("auditor")
                .get("/calendars/{id}/versions/6", id)
                .then()
                .body("effectiveAt", equalTo("2099-01-01T00:00:00Z"))
                .body("calendar.ownHolidays.name", contains("Outing"));
    }

    private ValidatableResponse imported(String id, String file) {
        return as("admin")
                .contentType("text/calendar")
                .body(file)
                .post("/calendars/{id}/closed-days", id)
                .then();
    }

    private static ValidatableResponse work(String id, String from, String to, String expected) {
        return as("manager")
                .contentType(ContentType.JSON)
                .body("{\"calendarId\":\"" + id + "\",\"computation\":{\"type\":\"WORKING_TIME\",\"from\":\"" + from
                        + "T00:00:00Z\",\"to\":\"" + to + "T00:00:00Z\"}}")
                .post("/calendars/computations")
                .then()
                .statusCode(200)
                .body("workingTime", equalTo(expected));
    }

    private int versionOfCompany() {
        return as("auditor").get("/calendars/company").then().extract().path("version");
    }

    private static String create(String calendar) {
        String id = newName();
        writing()
                .body("{\"id\":\"" + id + "\",\"calendar\":" + calendar + "}")
                .post("/calendars")
                .then()
                .statusCode(201)
                .header("Location", containsString("/calendars/" + id))
                .body("version", equalTo(1))
                .body("status", equalTo("IN_EFFECT"))
                .body("authorId", notNullValue())
                .body("allowedActions.action", hasItems("revise"))
                .body("allowedActions.allowed", containsInAnyOrder(true));
        return id;
    }

    private static ValidatableResponse revise(String id, String body) {
        return writing().body(body).post("/calendars/{id}/versions", id).then();
    }

    private static RequestSpecification writing() {
        return as("admin").contentType(ContentType.JSON);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static String newName() {
        return "c-" + UUID.randomUUID();
    }
}
