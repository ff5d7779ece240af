package io.redress.intake.survey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.platform.Sha256;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What customers see who follow their links with a browser. */
@ComponentTest
class CustomerPagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Customer customer;
    private final Database database;

    CustomerPagesTest(Customer customer, Database database) {
        this.customer = customer;
        this.database = database;
    }

    @Test
    void browsersGetPagesAndProgramsGetJson() {
        var path = statusLink(customer.register("en"));

        get(path, BROWSER, "de").statusCode(200).contentType(equalTo("text/html;charset=UTF-8"));
        get(path, "text/html", null).contentType(startsWith("text/html"));
        for (var accept : List.of(
                "*/*",
                "application/json",
                "application/json, text/html",
                "text/html;q=0.5, application/json",
                "application/*, text/html;q=0.1")) {
            get(path, accept, null)
                    .statusCode(200)
                    .contentType(startsWith("application/json"))
                    .header("Cache-Control", equalTo("no-store"))
                    .body("reference", notNullValue());
        }
        given().get(path).then().contentType(startsWith("application/json"));
        get(path, "image/png", null).statusCode(406);
    }

    @Test
    void aPageIsKeptNowhereAndLoadsNothing() {
        var answer = get(statusLink(customer.register("en")), BROWSER, null)
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Robots-Tag", equalTo("noindex, nofollow"))
                .header("Content-Language", equalTo("en"))
                .header("RateLimit", notNullValue());

        var page = page(answer);
        var style = page.selectFirst("style").data();
        var hash = Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + hash
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                answer.extract().header("Content-Security-Policy"));
        assertEquals(
                0,
                page.select("script, img, link, iframe, [style], [src], [onclick]")
                        .size(),
                page.html());
        assertFalse(style.contains("url(") || style.contains("@import"), style);
        assertEquals("noindex, nofollow", page.selectFirst("meta[name=robots]").attr("content"));
        assertEquals(1, page.select("h1").size());
        assertEquals(1, page.select("main").size());
    }

    @Test
    void theStatusIsToldInTheCustomersLanguageAndNobodyIsNamed() {
        var id = customer.register("de-AT");
        Desk.act("agent", id, "plan", Map.of("text", "Eine neue", "promisedOn", "2099-01-02", "channel", "PHONE"))
                .statusCode(200);

        var page = page(get(statusLink(id), BROWSER, "en"));

        assertEquals("de", page.selectFirst("html").attr("lang"));
        assertEquals("So steht Ihr Anliegen", page.selectFirst("h1").text());
        assertEquals(
                "2. Januar 2099", page.selectFirst("time[datetime=2099-01-02]").text());
        assertTrue(page.select("dt").eachText().containsAll(List.of("Eingegangen", "Zugesagt bis")), page.html());
        for (var hidden : List.of(customer.address(), "Ada", "Secret subject", "local-agent", id)) {
            assertFalse(page.html().contains(hidden), hidden);
        }
    }

    @Test
    void whatStandsInMessagesIsTextAndNothingElse() {
        var hostile = "<script>alert(1)</script> {words} {{x}} &amp; \"><img src=x onerror=alert(2)> ' ]]> </style>";
        var id = customer.register("en");
        Desk.act(
                        "agent",
                        id,
                        "communications",
                        Map.of("direction", "OUTBOUND", "channel", "PHONE", "text", hostile + "\nsecond line"))
                .statusCode(200);

        var page = page(get(statusLink(id), BROWSER, null));

        assertEquals(hostile + "\nsecond line", page.selectFirst("p.text").wholeText());
        assertEquals(0, page.select("script, img").size(), page.html());
    }

    @Test
    void aSurveyIsAnsweredByItsFormOnce() {
        var id = customer.resolved("de");
        var path = invited();
        var asked = page(get(path, BROWSER, "en"));
        assertEquals("Wie waren wir?", asked.selectFirst("h1").text());
        assertEquals("post", asked.selectFirst("form").attr("method"));
        assertFalse(asked.selectFirst("form").hasAttr("action"), "it posts to where it came from");
        assertEquals(4, asked.select("fieldset > legend").size());
        assertEquals(11 + 1, asked.select("input[name=nps]").size());
        asked.select("input[type=radio]")
                .forEach(one -> assertEquals("label", one.parent().tagName()));
        assertEquals(
                "Was möchten Sie uns sagen?",
                asked.selectFirst("label[for=comment]").text());

        var thanks = page(post(path, "csat=5&ces=&nps=10&processScore=4&comment=Danke%0D%0A%3Cb%3E")
                .statusCode(200));

        assertEquals("Vielen Dank", thanks.selectFirst("h1").text());
        Desk.get("agent", id)
                .body("status", equalTo("RESOLVED"))
                .body("work.satisfaction[0].csat", equalTo(5))
                .body("work.satisfaction[0].satisfied", equalTo(true))
                .body("work.satisfaction[0].comment", equalTo("Danke\n<b>"));
        var again = page(post(path, "csat=1").statusCode(410));
        assertEquals("Sie haben schon geantwortet", again.selectFirst("h1").text());
        page(get(path, BROWSER, "en").statusCode(410).header("Content-Language", equalTo("de")));
        get(path, "*/*", null).statusCode(410).body("code", equalTo("ALREADY_ANSWERED"));
    }

    @Test
    void whatIsWrongIsToldOnTheFormWhichKeepsWhatWasEntered() {
        var id = customer.resolved("en");
        var path = invited();

        var empty = page(post(path, "csat=&ces=&nps=&processScore=&comment=%3C%2Ftextarea%3E%3Cscript%3Ex")
                .statusCode(422));
        assertEquals(1, empty.select("[role=alert] li").size());
        assertTrue(empty.selectFirst("[role=alert]").text().contains("at least one"), empty.text());
        assertEquals(
                "</textarea><script>x",
                empty.selectFirst("textarea").wholeText().strip());
        assertEquals(0, empty.select("script").size());
        assertTrue(empty.title().startsWith("Please have another look"), empty.title());

        var wrong = page(post(path, "csat=9&nps=11&processScore=2&reopen=true").statusCode(422));
        assertEquals(
                List.of("#csat", "#nps"),
                wrong.select("[role=alert] a").eachAttr("href").stream()
                        .sorted()
                        .toList());
        wrong.select("[role=alert] a")
                .forEach(link -> assertEquals(1, wrong.select(link.attr("href")).size()));
        assertEquals("2", wrong.selectFirst("input[name=processScore][checked]").val());
        assertTrue(wrong.selectFirst("input[name=reopen]").hasAttr("checked"));
        post(path, "csat=2&" + "a".repeat(5) + "=1").statusCode(400).contentType(startsWith("text/html"));
        assertEquals(
                "#ces",
                page(post(path, "ces=two").statusCode(400))
                        .selectFirst("[role=alert] a")
                        .attr("href"));
        post(path, "csat=2&csat=3").statusCode(422).contentType(startsWith("text/html"));
        post(path, "csat=%zz").statusCode(400).contentType(startsWith("text/html"));
        post(path, "comment=" + "x".repeat(200_000)).statusCode(413).contentType(startsWith("text/html"));

        Desk.get("agent", id).body("work.satisfaction.size()", equalTo(0));
        post(path, "csat=2&comment=" + "%C3%A4%0D%0A".repeat(5_000)).statusCode(200);
        Desk.get("agent", id).body("work.satisfaction[0].comment.length()", greaterThan(9_998));
    }

    @Test
    void whoAsksToLookAgainIsNotSatisfiedWhateverTheScores() {
        var id = customer.resolved("en");
        var path = invited();

        var thanks = page(post(path, "csat=4&reopen=true").statusCode(200));

        assertTrue(thanks.text().contains("opened your matter again"), thanks.text());
        Desk.get("agent", id)
                .body("status", equalTo("REOPENED"))
                .body("work.satisfaction[0].satisfied", equalTo(false));
    }

    /** A page with no-referrer sends its form with the origin null, and with a query where the link had one. */
    @Test
    void aBrowsersFormIsLetThroughAndForeignScriptsAreNot() {
        customer.resolved("en");
        var path = invited();

        post(path + "?utm_source=mail", "csat=").statusCode(422);
        given().header("Origin", "null")
                .contentType("application/json")
                .body("{\"csat\": 5}")
                .post(path)
                .then()
                .statusCode(403);
        var answer = given().header("Origin", "null")
                .header("Accept", BROWSER)
                .contentType(FORM)
                .body("csat=5")
                .post(path)
                .then()
                .statusCode(200);
        assertNull(answer.extract().header("Access-Control-Allow-Origin"));
    }

    @Test
    void linksThatOpenNothingAreRefusedKindly() {
        var nothing = "/status/" + "A".repeat(43);
        var page = page(get(nothing, BROWSER, "fr, de;q=0.8, en;q=0.5").statusCode(404));
        assertEquals("Dieser Link öffnet nichts", page.selectFirst("h1").text());
        assertEquals(
                "This link opens nothing",
                page(get(nothing, BROWSER, null)).selectFirst("h1").text());
        page(post("/surveys/" + "A".repeat(43), "csat=1")
                .statusCode(404)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", containsString("default-src 'none'")));

        var id = customer.register("de");
        var path = statusLink(id);
        database.execute(
                "update customer_link set expires_at = now() - interval '1 second' where feedback_id = ?::uuid", id);
        page(get(path, BROWSER, "en").statusCode(410).body(containsString("This link has expired")));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .header("If-Match", "\"1\"")
                .delete("/feedback/{id}/status-link", id)
                .then()
                .statusCode(204);
        page(get(path, BROWSER, "en").statusCode(404).body(not(containsString("FB-"))));
    }

    @Test
    void whoAsksTooOftenIsToldToWait() {
        var path = statusLink(customer.register("en"));

        var refused = IntStream.range(0, 60)
                .mapToObj(i -> get(path, BROWSER, "de"))
                .filter(answer -> answer.extract().statusCode() == 429)
                .findFirst()
                .orElseThrow();

        page(refused.header("Retry-After", notNullValue()).body(containsString("Einen Moment, bitte")));
    }

    @Test
    void whileTheDatabaseIsAwayTheyAreToldToComeBack() throws Exception {
        var path = statusLink(customer.register("en"));

        try (var other = database.connect();
                var lock = other.createStatement();
                var browser = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            lock.execute("lock table customer_link");
            var answer = browser.submit(() -> get(path, BROWSER, "de"));
            await().until(this::isEndedByTheServer);

            var page = page(answer.get().statusCode(503).header("Retry-After", notNullValue()));
            assertEquals(
                    "Gerade sind wir nicht zu erreichen", page.selectFirst("h1").text());
            other.rollback();
        }
        get(path, BROWSER, "de").statusCode(200);
    }

    private boolean isEndedByTheServer() {
        return database.count("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%customer_link%'")
                > 0;
    }

    private String invited() {
        customer.invite();
        return "/surveys/" + customer.token();
    }

    private static String statusLink(String id) {
        return "/status/" + Customer.statusToken(id);
    }

    private static ValidatableResponse get(String path, String accept, String languages) {
        var request = given().header("Accept", accept);
        if (languages != null) {
            request.header("Accept-Language", languages);
        }
        return request.get(path).then();
    }

    private static ValidatableResponse post(String path, String form) {
        return given().urlEncodingEnabled(false)
                .header("Accept", BROWSER)
                .header("Origin", "null")
                .contentType(FORM)
                .body(form)
                .post(path)
                .then();
    }

    /** The page, which must be well-formed to the letter. */
    private static Document page(ValidatableResponse answer) {
        var html = answer.contentType(startsWith("text/html")).extract().asString();
        assertTrue(html.startsWith("<!DOCTYPE html>\n"), html);
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(
                            new StringReader(html.substring(html.indexOf('\n')).strip())));
        } catch (Exception e) {
            throw new AssertionError(html, e);
        }
        return Jsoup.parse(html);
    }
}
