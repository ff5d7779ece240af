package io.redress.sla.quote;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due dates for feedback that does not exist yet, under the built-in policy. */
@ComponentTest
class QuotesTest {

    @Test
    void allDueDatesAndASentenceForTheForm() {
        quote("""
                {"kind":"COMPLAINT","severity":"MAJOR","receivedAt":"2026-11-23T09:20:30+01:00"}""")
                .statusCode(200)
                .body("slaCategory", equalTo("CRITICAL"))
                .body("items.target", contains("ACKNOWLEDGEMENT", "ANALYSIS", "RESOLUTION", "PLAN"))
                .body("items.startsWhen", contains("RECEIVED", "ACKNOWLEDGED", "RECEIVED", "RESOLUTION_MISSED"))
                .body(
                        "items.dueAt",
                        contains(
                                "2026-11-23T12:20:30Z",
                                "2026-11-30T16:00:00Z",
                                "2026-11-30T16:00:00Z",
                                "2026-12-01T16:00:00Z"))
                .body("items[0].marks.name", hasItem("WARN_75"))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body(
                        "sentence",
                        equalTo("You will hear from us by Monday, 23 November 2026 at 13:21, and your complaint will be"
                                + " dealt with by Monday, 30 November 2026 at 17:00 (Europe/Berlin)."));
    }

    @ParameterizedTest
    @CsvSource({
        "exactly at close,        MAJOR,    2026-03-27T17:00:00+01:00,        2026-03-27T20:00:00Z,        2026-04-08T15:00:00Z",
        "just before close,       MAJOR,    2026-03-27T16:59:59.999999+01:00, 2026-03-27T19:59:59.999999Z, 2026-04-07T15:00:00Z",
        "the end of a Saturday,   MAJOR,    2026-03-28T23:59:59+01:00,        2026-03-29T02:59:59Z,        2026-04-08T15:00:00Z",
        "a day of 23 hours,       MODERATE, 2026-03-28T12:00:00+01:00,        2026-03-29T11:00:00Z,        2026-04-15T15:00:00Z",
        "a day of 25 hours,       MODERATE, 2026-10-24T12:00:00+02:00,        2026-10-25T10:00:00Z,        2026-11-09T16:00:00Z",
        "the end of a year,       MAJOR,    2026-12-31T23:59:59+01:00,        2027-01-01T02:59:59Z,        2027-01-11T16:00:00Z",
        "midnight elsewhere,      MAJOR,    2026-11-24T00:00:00+14:00,        2026-11-23T14:00:00Z,        2026-11-30T16:00:00Z"
    })
    void theEdgeOfADayIsTheCalendars(
            String why, String severity, String receivedAt, String heardBy, String resolvedBy) {
        quote("{\"kind\":\"COMPLAINT\",\"severity\":\"" + severity + "\",\"receivedAt\":\"" + receivedAt + "\"}")
                .statusCode(200)
                .body("items.find { it.target == 'ACKNOWLEDGEMENT' }.dueAt", equalTo(heardBy))
                .body("items.find { it.target == 'RESOLUTION' }.dueAt", equalTo(resolvedBy));
    }

    @Test
    void aSentenceIsNeverBeforeTheInstant() {
        quote("{\"kind\":\"COMPLAINT\",\"severity\":\"MAJOR\",\"receivedAt\":\"2026-11-23T19:59:30+01:00\"}")
                .body("sentence", containsString("by Tuesday, 24 November 2026 at 00:00,"));
    }

    @Test
    void theCategoryMayBeGivenInstead() {
        quote("{\"slaCategory\":\"STANDARD\",\"receivedAt\":\"2026-11-23T08:00:00Z\"}")
                .statusCode(200)
                .body("slaCategory", equalTo("STANDARD"))
                .body("items[0].dueAt", equalTo("2026-11-25T08:00:00Z"));
    }

    @Test
    void theSentenceSpeaksGermanAndTheCustomersTime() {
        quote("""
                {"kind":"QUESTION","severity":"MINOR","receivedAt":"2026-11-23T08:00:00Z","language":"de-AT",
                 "timeZone":"America/New_York"}""")
                .body("language", equalTo("de"))
                .body(
                        "sentence",
                        equalTo("Sie hören von uns bis Mittwoch, 25. November 2026, 03:00 Uhr; Ihre Frage ist bis"
                                + " Montag, 21. Dezember 2026, 11:00 Uhr beantwortet (America/New_York)."));
    }

    @Test
    void praiseIsOnlyAcknowledgedAndAMentionPromisesNothing() {
        quote("{\"kind\":\"PRAISE\",\"severity\":\"MINOR\"}").body("items.target", contains("ACKNOWLEDGEMENT"));
        quote("{\"kind\":\"MENTION\",\"severity\":\"MINOR\"}")
                .statusCode(200)
                .body("items", empty())
                .body("sentence", equalTo("Thank you; no answer is due on this, so we name no date."));
    }

    @Test
    void whatIsWrongIsSaid() {
        quote("{}").statusCode(422).body("errors.pointer", contains("/severity"));
        quote("{\"severity\":\"MAJOR\",\"slaCategory\":\"HIGH\"}")
                .statusCode(422)
                .body("errors.code", contains("ONE_OF"));
        quote("{\"severity\":\"major\",\"kind\":\"a complaint\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/kind", "/severity"));
        quote("{\"kind\":\"COMPLAINT\",\"severity\":\"GIGANTIC\"}")
                .statusCode(422)
                .body("errors[0].detail", equalTo("The policy knows MAJOR, MINOR, MODERATE."));
        quote("{\"kind\":\"COMPLAINT\",\"severity\":\"MAJOR\",\"timeZone\":\"Mars\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/timeZone"));
        quote("{\"kind\":\"COMPLAINT\",\"severity\":\"MAJOR\",\"receivedAt\":\"2199-12-30T10:00:00Z\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/receivedAt"));
        quote("{\"kind\":\"COMPLAINT\",\"severity\":\"MAJOR\",\"tier\":\"KEY\"}")
                .statusCode(400);
        quote("{\"kind\":7,\"severity\":\"MAJOR\"}").statusCode(422).body("errors[0].pointer", equalTo("/kind"));
    }

    private static ValidatableResponse quote(String body) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/quotes")
                .then();
    }
}
