package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Cursors;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class ListFeedbackTest {

    private final String system = "list-" + UUID.randomUUID();
    private final Database database;

    ListFeedbackTest(Database database) {
        this.database = database;
    }

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
    void kindWaitingAndHistoryNarrowToo() {
        var question = register("1", Map.of("kind", "QUESTION"));
        var mention = register("2", Map.of("kind", "MENTION", "channel", "SOCIAL_MEDIA"));
        var complaint = register("3", Map.of("kind", "COMPLAINT"));
        Desk.act(
                        "agent",
                        question,
                        "communications",
                        Map.of(
                                "direction",
                                "OUTBOUND",
                                "channel",
                                "PHONE",
                                "purpose",
                                "INFORMATION_REQUEST",
                                "text",
                                "Which lamp?",
                                "awaitingReply",
                                true,
                                "reasonCode",
                                "MORE_FACTS"))
                .statusCode(200);
        database.execute("update feedback set historical = true where id = ?::uuid", complaint);

        list("&kind=MENTION").body("items.id", contains(mention));
        list("&kind=MENTION,QUESTION&status=RECEIVED,CLOSED").body("items.id", containsInAnyOrder(mention, question));
        list("&awaitingCustomer=true").body("items.id", contains(question));
        list("&awaitingCustomer=false&historical=false").body("items.id", contains(mention));
        list("&historical=true").body("items.id", contains(complaint));
        list("&kind=complaint&historical=maybe", 400)
                .body("errors.parameter", containsInAnyOrder("kind", "historical"));
    }

    @Test
    void aCommaThatBelongsToACategoryIsWrittenWithABackslash() {
        register("1", "EMAIL", "MINOR", "Fees, charges", "2026-01-01T00:00:00Z");
        register("2", "EMAIL", "MINOR", "Fees", "2026-01-02T00:00:00Z");

        list("&category=Fees%5C,%20charges").body("items.source.externalId", contains("1"));
        list("&category=Fees%5C,%20charges,Fees").body("items.source.externalId", contains("2", "1"));
        list("&category=Fees,%20charges").body("items.source.externalId", contains("2"));
    }

    @Test
    void aPlusThatWasNotEncodedIsUnderstood() {
        register("1", "EMAIL", "MINOR", "A", "2026-01-01T23:30:00Z");

        list("&receivedFrom=2026-01-02T00:00:00+01:00").body("items", hasSize(1));
        list("&receivedFrom=2026-01-02T01:00:00+01:00").body("items", empty());
    }

    @Test
    void howManyThereAreIsSaidOnRequest() {
        for (var number = 1; number <= 3; number++) {
            register(Integer.toString(number), "EMAIL", number < 3 ? "MINOR" : "MAJOR", "A", "2026-01-01T00:00:00Z");
        }

        list("").body("page.count", nullValue());
        list("&limit=1&include=count").body("items", hasSize(1)).body("page.count", equalTo(3));
        list("&include=count&severity=MINOR,MODERATE").body("page.count", equalTo(2));
        list("&include=count&severity=MINOR,MAJOR&status=RECEIVED,CLOSED").body("page.count", equalTo(3));
        list("&include=count&status=CLOSED").body("items", empty()).body("page.count", equalTo(0));
        list("&include=total", 400).body("errors.parameter", contains("include"));
        given().auth()
                .oauth2(Tokens.integration("somebody-else"))
                .get("/feedback?include=count&sourceSystem=" + system)
                .then()
                .body("page.count", equalTo(0));
    }

    @Test
    void aPageOfVeryLongTextsEndsEarlyAndNothingIsLeftOut() {
        var customer = Map.of("externalId", "C-" + UUID.randomUUID());
        var long100 = "long text ".repeat(10_000);
        for (var number = 1; number <= 25; number++) {
            register(Integer.toString(number), Map.of("narrative", long100, "customer", customer));
        }
        var first = list("&limit=500").extract();
        assertEquals(21, first.<List<String>>path("items.id").size());
        var rest = list("&limit=500&cursor=" + first.<String>path("page.nextCursor"))
                .body("page.nextCursor", nullValue())
                .extract();
        var seen = new HashSet<String>(first.path("items.id"));
        seen.addAll(rest.path("items.id"));
        assertEquals(25, seen.size());

        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/customers/{id}/feedback?limit=24", first.<String>path("items[0].customerId"))
                .then()
                .statusCode(200)
                .body("items", hasSize(21))
                .body("page.nextCursor", notNullValue());
        list("&limit=21").body("items", hasSize(21)).body("page.nextCursor", notNullValue());
        list("&limit=20").body("items", hasSize(20)).body("page.nextCursor", notNullValue());
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

    @ParameterizedTest
    @ValueSource(strings = {"x", "+1000000000-12-31T23:59:59.999999999Z", "-0001-01-01T00:00:00Z"})
    void aCursorThatSomebodyChangedIs400(String receivedAt) {
        register("1", "EMAIL", "MINOR", "A", "2026-01-01T00:00:00Z");
        register("2", "EMAIL", "MINOR", "A", "2026-01-01T00:00:00Z");
        var cursor = list("&limit=1").extract().<String>path("page.nextCursor");

        list("&limit=1&cursor=" + Cursors.with(cursor, 1, receivedAt), 400).body("code", equalTo("WRONG_CURSOR"));
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

    private String register(String number, Map<String, ?> fields) {
        var body = new HashMap<String, Object>(
                Map.of("channel", "EMAIL", "subject", "Number " + number, "source", Map.of("externalId", number)));
        body.putAll(fields);
        return Desk.post(Tokens.integration(system), body)
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
                .urlEncodingEnabled(false)
                .get("/feedback?sourceSystem=" + system + parameters)
                .then()
                .statusCode(status);
    }
}
