package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Cursors;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Full-text search; each test looks only into a source of its own. */
@ComponentTest
class SearchTest {

    private final Database database;
    private final String source = "search-" + UUID.randomUUID();

    SearchTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      parcels                    | english
      PARCEL damaging            | english
      "the parcel was"           | english
      "damaged parcel"           |
      lieferungen                | german
      beschwere verspäteter      | german
      Zwykły                     | other
      parcel or lieferung        | english german
      lamp -parcel               | other
      -parcel lamp               | other
      parcel lieferung           |
      the                        |
      nothing-of-the-kind        |
      """)
    void wordsAreFoundInEachLanguageInAnyForm(String words, String expected) {
        var ids = Map.of(
                "english", register("Complaint", "The parcel was damaged and it is not the lamp that I ordered"),
                "german", register("Beschwerde", "Ich beschwere mich über die verspätete Lieferung und den Ton"),
                "other", register("Lamp", "zwykły tekst"));
        indexed();

        var found = search(Map.of("q", words)).extract().<List<String>>path("items.id");

        assertEquals(
                expected == null
                        ? List.of()
                        : List.of(expected.split(" ")).stream()
                                .map(ids::get)
                                .sorted()
                                .toList(),
                found.stream().sorted().toList());
    }

    @Test
    void theBestComesFirstAndSaysWhere() {
        var inNarrative = register("Delivery", "At last the courier brought it. The zither inside was broken.");
        var inSubject = register("A broken zither", "The zither is broken");
        indexed();

        search(Map.of("q", "zithers"))
                .body("items.id", contains(inSubject, inNarrative))
                .body("items[0].match.rank", greaterThan(0f))
                .body("items[0].match.fragments.field", contains("subject", "narrative"))
                .body("items[0].match.fragments[0].text", equalTo("A broken zither"))
                .body("items[0].match.fragments[0].marks", equalTo(List.of(Map.of("from", 9, "to", 15))))
                .body("items[1].match.fragments.field", contains("narrative"));
        Desk.get("agent", inSubject).body("match", nullValue());
        search(Map.of("q", "zithers", "sort", "receivedAt")).body("items.id", contains(inNarrative, inSubject));
    }

    @Test
    void marksCountAsJavaScriptDoes() {
        var id = register(null, "Zeppelin & \uD83D\uDE80 \uE000zeppelin\uE001 flight");
        indexed();

        var fragment = search(Map.of("q", "zeppelin"))
                .body("items.id", contains(id))
                .extract()
                .<Map<String, Object>>path("items[0].match.fragments[0]");

        var text = fragment.get("text").toString();
        @SuppressWarnings("unchecked")
        var marks = (List<Map<String, Integer>>) fragment.get("marks");
        assertEquals("Zeppelin & \uD83D\uDE80 zeppelin flight", text);
        assertEquals(
                List.of("Zeppelin", "zeppelin"),
                marks.stream()
                        .map(mark -> text.substring(mark.get("from"), mark.get("to")))
                        .toList());
    }

    @Test
    void allFiltersNarrowTheSearch() {
        var major = register("Balalaika", "My lawyer knows");
        var minor = register("Balalaika", "Nothing else");
        indexed();

        search(Map.of("q", "balalaika", "severity", "MAJOR")).body("items.id", contains(major));
        search(Map.of("q", "balalaika", "severity", "MAJOR,MINOR", "status", "RECEIVED,CLOSED"))
                .body("items.id", containsInAnyOrder(major, minor));
        search(Map.of("q", "balalaika", "needsReview", "true")).body("items.id", contains(minor));
        search(Map.of("q", "balalaika", "id", minor)).body("items.id", contains(minor));
        search(Map.of("q", "balalaika", "receivedTo", "2001-01-01T00:00:00Z")).body("items.id", empty());
        search(Map.of("q", "balalaika", "status", "CLOSED")).body("items.id", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-relevance", "-receivedAt", "receivedAt"})
    void pagesFitTogether(String sort) {
        var all = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            all.add(register("Theremin", "theremin ".repeat(i % 3 + 1)));
        }
        indexed();

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var parameters = new HashMap<>(Map.of("q", "theremin", "sort", sort, "limit", "3"));
            if (cursor != null) {
                parameters.put("cursor", cursor);
            }
            var page = search(parameters).extract();
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("page.nextCursor");
        } while (cursor != null);

        assertEquals(all.stream().sorted().toList(), seen.stream().sorted().toList());
        assertEquals(search(Map.of("q", "theremin", "sort", sort)).extract().<List<String>>path("items.id"), seen);
    }

    /** As if so many texts had been recorded since; which slices hold them depends on it. */
    @ParameterizedTest
    @ValueSource(longs = {0, 5_000, 20_000, 100_000, 500_000, 3_000_000})
    void aTextIsFoundHoweverManyCameAfterIt(long later) {
        var id = register("Hurdygurdy", "hurdygurdy");
        indexed();

        var place = database.count("select last_value from feedback_search_place");
        database.count("select setval('feedback_search_place', ?)", place + later);
        search(Map.of("q", "hurdygurdy")).body("items.id", contains(id));
        search(Map.of("q", "hurdygurdy", "status", "RECEIVED,CLOSED", "severity", "MINOR"))
                .body("items.id", contains(id));
        search(Map.of("q", "hurdygurdy", "status", "CLOSED")).body("items.id", empty());
        search(Map.of("q", "hurdygurdy", "limit", "500")).body("items.id", contains(id));
    }

    @Test
    void pagesOfVeryLongTextsEndEarlyAndCountsGoWithWords() {
        for (var number = 0; number < 23; number++) {
            register("Bandoneon", "bandoneon and ".repeat(7_000));
        }
        indexed();

        for (var sort : List.of("-relevance", "-receivedAt")) {
            var first = search(Map.of("q", "bandoneon", "sort", sort, "limit", "200", "include", "count"))
                    .body("page.count", equalTo(23))
                    .body("items", hasSize(22))
                    .extract();
            search(Map.of("q", "bandoneon", "sort", sort, "limit", "200", "cursor", first.path("page.nextCursor")))
                    .body("page.nextCursor", nullValue())
                    .body("items", hasSize(1));
        }
    }

    /** A parser of pages would look for the end of each comment, host and path to the end of the text. */
    @Test
    void whatLooksLikeAPageIsText() {
        var id = register(
                "Serpent",
                "<!-- serpent <b>ophicleide</b> a_b ~/ ".repeat(400) + "a_".repeat(20_000) + "~/".repeat(20_000));
        indexed();

        search(Map.of("q", "ophicleide")).body("items.id", contains(id));
        var text = search(Map.of("q", "ophicleide"))
                .extract()
                .<String>path("items[0].match.fragments.find { it.field == 'narrative' }.text");
        assertTrue(text.contains("<b>ophicleide</b> a_b ~/ <!--"), text);
    }

    @Test
    void aTextThatCannotBeLookedThroughHoldsUpNoOther() {
        database.execute("alter table feedback_search add constraint only_short check (length(document) < 1500)");
        try {
            var beginning = "Sackbut " + words(0, 100);
            var long1 = register("Sackbut", beginning + words(100, 3_000) + " clavichord");
            var other = register("Sackbut", "short");
            indexed();

            search(Map.of("q", "sackbut")).body("items.id", containsInAnyOrder(long1, other));
            search(Map.of("q", "clavichord")).body("items", empty());
        } finally {
            database.execute("alter table feedback_search drop constraint only_short");
        }
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> " w" + number).collect(Collectors.joining());
    }

    @Test
    void aCursorBelongsToItsWords() {
        register("Ocarina", "one");
        register("Ocarina", "two");
        indexed();
        var cursor = search(Map.of("q", "ocarina", "limit", "1")).extract().<String>path("page.nextCursor");

        list("agent", Map.of("q", "ocarinas", "sourceSystem", source, "cursor", cursor))
                .statusCode(400)
                .body("code", equalTo("WRONG_CURSOR"));
        list("agent", Map.of("sourceSystem", source, "cursor", cursor)).statusCode(400);
    }

    /** Written out, the second would have a thousand million zeros. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "1E999999999", "1E-999999999", "-1"})
    void aRankThatSomebodyChangedIs400(String rank) {
        register("Crumhorn", "one");
        register("Crumhorn", "two");
        indexed();
        var cursor = search(Map.of("q", "crumhorn", "limit", "1")).extract().<String>path("page.nextCursor");

        list(
                        "agent",
                        Map.of(
                                "q",
                                "crumhorn",
                                "sourceSystem",
                                source,
                                "limit",
                                "1",
                                "cursor",
                                Cursors.with(cursor, 2, rank)))
                .statusCode(400)
                .body("code", equalTo("WRONG_CURSOR"));
    }

    @Test
    void aChangedTextIsFoundAsItIsNow() {
        var body = new HashMap<String, Object>(Map.of(
                "channel",
                "EMAIL",
                "subject",
                "Kazoo",
                "source",
                Map.of("system", source, "externalId", "1", "revision", 1)));
        var id = Desk.register(body);
        indexed();
        body.put("subject", "Vuvuzela");
        body.put("source", Map.of("system", source, "externalId", "1", "revision", 2));
        Desk.post(Tokens.of("agent"), body).statusCode(200);
        indexed();

        search(Map.of("q", "kazoo")).body("items", empty());
        search(Map.of("q", "vuvuzela")).body("items.id", contains(id));
    }

    @Test
    void anIntegrationFindsOnlyItsOwn() {
        var foreign = register("Didgeridoo", "theirs");
        var own = Desk.register(
                Map.of("channel", "EMAIL", "subject", "Didgeridoo", "source", Map.of("system", Tokens.SOURCE)));
        indexed();

        list("integration", Map.of("q", "didgeridoo", "limit", "500"))
                .statusCode(200)
                .body("items.findAll { it.source.system != '" + Tokens.SOURCE + "' }", empty())
                .body("items.id", hasItem(own));
        list("integration", Map.of("q", "didgeridoo", "id", foreign)).body("items", empty());
        list("ops", Map.of("q", "didgeridoo")).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table feedback --",
                "a & | ! <-> :* (",
                "\"open quote",
                "\\",
                "%",
                "or",
                "-",
                "--",
                "\"\"",
                "lang:english",
                "slice12:0",
                "'lang:english'",
                "${x}",
                "\uD83D\uDE80",
                "\uE000"
            })
    void whateverIsTypedIsAnswered(String words) {
        list("agent", Map.of("q", words, "sourceSystem", source))
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void whatIsNoSearchIsRefused() {
        for (var words : List.of(" ", "x".repeat(501), "a\u0000b")) {
            list("agent", Map.of("q", words)).statusCode(400).body("errors.parameter", hasItem("q"));
        }
        list("agent", Map.of("q", "x", "sort", "relevance")).statusCode(400).body("errors.parameter", contains("sort"));
        list("agent", Map.of("sort", "-relevance")).statusCode(400).body("errors.parameter", contains("sort"));
        list("agent", Map.of("q", "x", "limit", "0", "severity", "HUGE"))
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("limit", "severity"));
    }

    private String register(String subject, String narrative) {
        var body = new HashMap<String, Object>(
                Map.of("channel", "EMAIL", "narrative", narrative, "source", Map.of("system", source)));
        if (subject != null) {
            body.put("subject", subject);
        }
        return Desk.register(body);
    }

    private void indexed() {
        await().atMost(Duration.ofSeconds(30)).until(() -> database.count("select count(*) from search_pending") == 0);
    }

    private ValidatableResponse search(Map<String, String> parameters) {
        var all = new HashMap<>(parameters);
        all.put("sourceSystem", source);
        return list("agent", all).statusCode(200);
    }

    private static ValidatableResponse list(String role, Map<String, String> parameters) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .queryParams(parameters)
                .get("/feedback")
                .then();
    }
}
