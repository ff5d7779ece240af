package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class ListFeedbackTest {

    private final String system = "list-" + UUID.randomUUID();

    @Test
    void filtersNarrowTogetherAndACommaMeansOr() {
        register("1", "EMAIL", "MINOR", "A", "2026-01-01T00:00:00Z");
        register("2", "PHONE", "MAJOR", "A", "2026-01-02T00:00:00Z");
        register("3", "PHONE", "MODERATE", "B", "2026-01-03T00:00:00Z");

        list("&channel=PHONE").body("items.source.externalId", contains("3", "2"));
        list("&severity=MAJOR,MINOR&sort=receivedAt").body("items.source.externalId", contains("1", "2"));
        list("&severity=MINOR,MAJOR,MINOR&channel=PHONE,EMAIL&category=B,A")
                .body("items.source.externalId", contains("2", "1"));
        list("&severity=MINOR,MAJOR,MODERATE&limit=2").body("items.source.externalId", contains("3", "2"));
        list("&category=A&channel=PHONE&status=RECEIVED").body("items.source.externalId", contains("2"));
        list("&receivedFrom=2026-01-02T00:00:00Z&receivedTo=2026-01-03T00:00:00Z")
                .body("items.source.externalId", contains("2"));
        list("&sourceExternalId=3").body("items.subject", contains("Number 3"));
        list("&status=RESOLVED,CLOSED").body("items", hasSize(0)).body("page.nextCursor", nullValue());
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndWithoutRepetition() {
        for (var number = 1; number <= 7; number++) {
            register(Integer.toString(number), "EMAIL", "MINOR", "A", "2026-01-01T00:00:00Z");
        }

        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = list("&limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .extract();
            seen.addAll(page.path("items.source.externalId"));
            cursor = page.path("page.nextCursor");
        }

        assertEquals(7, seen.size());
        assertEquals(7, seen.stream().distinct().count());
    }

    @Test
    void aCursorBelongsToItsFilters() {
        register("1", "EMAIL", "MINOR", "A", "2026-01-01T00:00:00Z");
        register("2", "EMAIL", "MINOR", "A", "2026-01-01T00:00:00Z");
        var page = list("&limit=1").header("Link", startsWith("<")).extract();

        list("&limit=1&severity=MINOR&cursor=" + page.<String>path("page.nextCursor"), 400)
                .body("code", equalTo("WRONG_CURSOR"));
    }

    @Test
    void idsAreFoundTogether() {
        var ids = List.of(
                register("1", "EMAIL", "MINOR", "A", "2026-01-01T00:00:00Z"),
                register("2", "EMAIL", "MINOR", "A", "2026-01-01T00:00:00Z"));

        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback?id=" + String.join(",", ids))
                .then()
                .body("items.id", containsInAnyOrder(ids.toArray()));
    }

    @Test
    void whatSomebodyReadsOutOnThePhoneIsFound() {
        var id = register("1", "EMAIL", "MINOR", "A", "2026-01-01T00:00:00Z");
        var reference = Desk.get("agent", id).extract().<String>path("reference");

        for (var said : List.of(reference, reference.toLowerCase(Locale.ROOT), "FB-2001-000001," + reference)) {
            given().auth()
                    .oauth2(Tokens.of("agent"))
                    .get("/feedback?reference=" + said)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        given().auth()
                .oauth2(Tokens.integration("somebody-else"))
                .get("/feedback?reference=" + reference)
                .then()
                .body("items", empty());
    }

    @Test
    void everythingWrongWithTheParametersIsToldAtOnce() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get(
                        "/feedback?status=LOST&receivedFrom=today&receivedTo=-99999-01-01T00:00:00Z&id=7&sort=subject&sourceExternalId=1&limit=many")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        containsInAnyOrder(
                                "status", "receivedFrom", "receivedTo", "id", "sort", "sourceSystem", "limit"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback?state=OPEN")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"));
    }

    private String register(String number, String channel, String severity, String category, String receivedAt) {
        return Desk.post(
                        Tokens.integration(system),
                        Map.of(
                                "channel",
                                channel,
                                "severity",
                                severity,
                                "category",
                                category,
                                "subject",
                                "Number " + number,
                                "receivedAt",
                                receivedAt,
                                "source",
                                Map.of("externalId", number)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse list(String parameters) {
        return list(parameters, 200);
    }

    private ValidatableResponse list(String parameters, int status) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback?sourceSystem=" + system + parameters)
                .then()
                .statusCode(status);
    }
}
