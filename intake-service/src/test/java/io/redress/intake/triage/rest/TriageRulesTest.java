package io.redress.intake.triage.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Contracts;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Versions of the rules: written by one, tried, approved by another, in force from then on. */
@ComponentTest
class TriageRulesTest {

    private static final String ZEPPELIN = """
      {"rules": [
        {"id": "severity-zeppelin", "outcome": "SEVERITY", "value": "MAJOR", "phrases": ["zeppelin"],
         "description": "much is at stake", "when": "feedback.amountAtStake >= 500"},
        {"id": "severity-any", "outcome": "SEVERITY", "value": "MODERATE", "when": "true"},
        {"id": "category-airships", "outcome": "CATEGORY", "value": "Airships", "phrases": ["zeppelin", "blimp"]},
        {"id": "topic-airship", "outcome": "TOPIC", "value": "airship", "phrases": ["zeppelin"]},
        {"id": "topic-old", "outcome": "TOPIC", "value": "old", "phrases": ["zeppelin"]}]}""";

    private final Database database;

    TriageRulesTest(Database database) {
        this.database = database;
    }

    @AfterEach
    void backToTheBuiltInRules() {
        database.execute("update triage_rules_version set in_force_at = '9999-01-01', activated_at = '2020-01-01'"
                + " where version > 1 and in_force_at is not null");
    }

    @Test
    void theBuiltInRulesAreInForce() {
        read("auditor", "/triage-rules")
                .statusCode(200)
                .body("items.find { it.version == 1 }.status", equalTo("IN_FORCE"))
                .body("items.find { it.version == 1 }.reviewDue", equalTo(false))
                .body("items.find { it.version == 1 }.authorId", nullValue());
        read("manager", "/triage-rules/1")
                .statusCode(200)
                .body("summary.rules", equalTo(34))
                .body("rules.size()", equalTo(34))
                .body("rules.find { it.id == 'severity-wide-reach' }.when", startsWith("has(feedback.reach)"))
                .body("allowedActions[0].allowed", equalTo(false))
                .body("allowedActions[0].why", equalTo("approved already"));
    }

    @Test
    void theListGoesOn() {
        draft("local-manager", "manager", ZEPPELIN).statusCode(201);
        var cursor = read("manager", "/triage-rules?limit=1")
                .body("items.size()", equalTo(1))
                .extract()
                .<String>path("page.nextCursor");
        read("manager", "/triage-rules?limit=500&cursor=" + cursor).body("items.version", hasItem(1));
        read("manager", "/triage-rules?cursor=nonsense").statusCode(400).body("code", equalTo("WRONG_CURSOR"));
    }

    @Test
    void anotherPersonApprovesAndItDecidesAtOnce() {
        var version = versionOf(draft("local-manager", "manager", ZEPPELIN));
        read("manager", "/triage-rules/" + version)
                .body("summary.status", equalTo("DRAFT"))
                .body("allowedActions[0].why", equalTo("only executives approve"));
        assertEquals("MINOR", severityOf("A zeppelin", 1_000), "a draft decides nothing");

        approve(version, "local-executive")
                .statusCode(200)
                .body("summary.status", equalTo("IN_FORCE"))
                .body("summary.approverId", notNullValue())
                .body("summary.inForceAt", notNullValue());

        Desk.get("agent", register("A zeppelin", 1_000))
                .body("classification.severity", equalTo("MAJOR"))
                .body("classification.category", equalTo("Airships"))
                .body("classification.topics", equalTo(List.of("airship", "old")))
                .body("classification.needsReview", equalTo(false))
                .body("classification.ruleSet", equalTo("default/" + version))
                .body(
                        "classification.rules.find { it.outcome == 'severity' }.because",
                        equalTo("the text says \"zeppelin\", and much is at stake (amountAtStake 1000)"));
        assertEquals("MODERATE", severityOf("A zeppelin", 499), "the first rule that fires decides");
        approve(version, "local-executive").statusCode(409).body("code", equalTo("ALREADY_APPROVED"));
    }

    @Test
    void everybodyIsToldOnceThatItCameIntoForce() {
        var version = versionOf(draft("local-manager", "manager", ZEPPELIN));
        approve(version, "local-executive").statusCode(200);

        var told = database.texts(
                "select payload from outbox where type = 'redress.feedback.triage-policy-activated.v1'"
                        + " and subject = 'default' and payload ->> 'version' = ?",
                Integer.toString(version));

        assertEquals(1, told.size());
        assertEquals(List.of(), Contracts.faults("", "triage-policy-activated", told.getFirst()));
        assertEquals(
                List.of(),
                Contracts.faults("", "triage-policy-activated", Contracts.example("", "triage-policy-activated")));
    }

    @Test
    void nobodyApprovesTheirOwnWork() {
        var version = versionOf(draft("one-executive", "executive", ZEPPELIN));
        given().auth()
                .oauth2(Tokens.of("one-executive", "executive"))
                .get("/triage-rules/{version}", version)
                .then()
                .body("allowedActions[0].why", equalTo("nobody approves a version of their own"));
        approve(version, "one-executive").statusCode(403).body("code", equalTo("OWN_WORK"));
        approve(version, "another-executive").statusCode(200);
    }

    @Test
    void aVersionForLaterWaitsForItsHour() {
        var later = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        var body = ZEPPELIN.replaceFirst("\\{", "{\"effectiveAt\": \"" + later + "\", ");
        var version = versionOf(draft("local-admin", "admin", body));

        approve(version, "local-executive")
                .statusCode(200)
                .body("summary.status", equalTo("APPROVED"))
                .body("summary.inForceAt", equalTo(later.toString()));

        assertEquals("MINOR", severityOf("A zeppelin", 1_000));
        assertEquals(
                0,
                database.count(
                        "select count(*) from outbox where type like '%triage-policy%' and payload ->> 'version' = ?",
                        Integer.toString(version)));
        database.execute("update triage_rules_version set in_force_at = now() where version = ?", version);
        assertEquals("MAJOR", severityOf("A zeppelin", 1_000));
        read("manager", "/triage-rules/1").body("summary.status", equalTo("SUPERSEDED"));
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() {
        var id = register("A zeppelin, once more", 700);
        var version = versionOf(draft("local-manager", "manager", ZEPPELIN));

        preview(version, "{\"sample\": 500}")
                .statusCode(200)
                .body("version", equalTo(version))
                .body("inForceVersion", equalTo(1))
                .body("sampled", greaterThanOrEqualTo(1))
                .body("changed", greaterThanOrEqualTo(1))
                .body("needsReviewAfter", equalTo(0))
                .body(
                        "changes.find { it.outcome == 'SEVERITY' && it.from == 'MINOR' && it.to == 'MAJOR' }.number",
                        greaterThanOrEqualTo(1))
                .body("rules.rule", hasItem("topic-old"))
                .body("rules.find { it.rule == 'severity-zeppelin' }.fired", greaterThanOrEqualTo(1))
                .body("examples.find { it.feedbackId == '" + id + "' }.after.severity", equalTo("MAJOR"))
                .body("examples.find { it.feedbackId == '" + id + "' }.before.needsReview", equalTo(true));
        Desk.get("agent", id).body("classification.severity", equalTo("MINOR")).body("version", equalTo(1));
        preview(version, "{\"receivedTo\": \"2001-01-01T00:00:00Z\"}").body("sampled", equalTo(0));
        preview(version, "{\"sample\": 501}").statusCode(422).body("errors.pointer", hasItem("/sample"));
        preview(version, "{\"samples\": 5}").statusCode(400);
        preview(4711, "{}").statusCode(404);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        draft("local-manager", "manager", """
                {"reviewOn": "2001-01-01", "rules": [
                  {"id": "same", "outcome": "SEVERITY", "value": "HUGE", "phrases": ["x"]},
                  {"id": "same", "outcome": "KIND", "value": "COMPLAINT", "phrases": ["!!!"], "overridesSender": true},
                  {"id": "nothing", "outcome": "TOPIC", "value": "x"},
                  {"id": "typo", "outcome": "TOPIC", "value": "x", "when": "feedback.chanel == 'EMAIL'"},
                  {"id": "type", "outcome": "TOPIC", "value": "x", "when": "feedback.reach"}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/reviewOn",
                                "/rules/0/value",
                                "/rules/1/id",
                                "/rules/1/overridesSender",
                                "/rules/1/phrases/0",
                                "/rules/2",
                                "/rules/3/when",
                                "/rules/4/when"))
                .body(
                        "errors.find { it.pointer == '/rules/3/when' }.detail",
                        equalTo("character 9: undefined field 'chanel'"));
    }

    @Test
    void theFormOfEachFieldIsChecked() {
        draft("local-manager", "manager", "{}").statusCode(422).body("errors.pointer", hasItem("/rules"));
        draft("local-manager", "manager", "{\"rules\": []}").statusCode(422);
        draft("local-manager", "manager", "{\"rules\": [null]}").statusCode(422);
        draft("local-manager", "manager", "{\"rules\": [{\"id\": \"Not Kebab\"}]}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/rules/0/id", "/rules/0/outcome", "/rules/0/value"));
        draft("local-manager", "manager", "{\"rules\": 7}").statusCode(422).body("errors.pointer", hasItem("/rules"));
        draft("local-manager", "manager", "{\"rule\": []}").statusCode(400);
        draft("local-manager", "manager", ZEPPELIN.replace("\"TOPIC\"", "\"TOPICS\""))
                .statusCode(422)
                .body("errors.pointer", hasItem("/rules/3/outcome"));
        draft("local-manager", "manager", ZEPPELIN.replace("blimp", "bl\\u0000imp"))
                .statusCode(422);
        draft("local-agent", "agent", ZEPPELIN).statusCode(403);
        read("manager", "/triage-rules/4711").statusCode(404);
        approve(4711, "local-executive").statusCode(404);
    }

    @Test
    void repeatingADraftMakesOne() {
        var key = UUID.randomUUID().toString();
        var first = draft("local-manager", "manager", ZEPPELIN, key).statusCode(201);
        draft("local-manager", "manager", ZEPPELIN, key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("summary.version", equalTo(versionOf(first)));
        draft("local-manager", "manager", ZEPPELIN.replace("500", "600"), key).statusCode(422);
    }

    @Test
    void versionsWrittenAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
        try (var authors = Executors.newFixedThreadPool(8)) {
            var versions = new HashSet<Integer>();
            var drafts = authors.invokeAll(Collections.<Callable<Integer>>nCopies(
                    8,
                    () -> versionOf(draft("local-manager", "manager", ZEPPELIN).statusCode(201))));
            for (var draft : drafts) {
                versions.add(draft.get());
            }
            assertEquals(8, versions.size());
        }
    }

    @Test
    void whatNoRuleDecidesWaitsForAPerson() {
        var source = "review-" + UUID.randomUUID();
        var undecided = register("Nothing special", 1, source);
        var decided = register("My lawyer will call", 1, source);
        var queue = "/feedback?needsReview=true&sourceSystem=" + source;

        read("agent", queue).body("items.id", equalTo(List.of(undecided)));
        read("agent", queue.replace("true", "false")).body("items.id", equalTo(List.of(decided)));
        read("agent", queue + "&severity=MINOR,MAJOR&status=RECEIVED").body("items.id", equalTo(List.of(undecided)));
        read("agent", "/feedback?needsReview=yes").statusCode(400).body("errors.parameter", hasItem("needsReview"));

        Desk.act("agent", undecided, "classification", Map.of("severity", "MINOR", "reason", "looked at"))
                .statusCode(200);
        read("agent", queue).body("items.id", not(hasItem(undecided)));
    }

    @Test
    void theTextIsReadForLanguageAndSentiment() {
        var answer = Desk.get("agent", register("Das ist eine Frechheit und ich bin sehr enttäuscht", 1))
                .body("classification.language", equalTo("de"))
                .body("classification.sentiment", equalTo(-0.38f))
                .body("sentiment", nullValue());
        var id = answer.extract().<String>path("id");
        assertEquals(
                List.of("-0.38"),
                database.texts("select payload ->> 'sentiment' from outbox where subject = ? and sequence = 1", id));
    }

    private String severityOf(String text, int amount) {
        return Desk.get("agent", register(text, amount)).extract().path("classification.severity");
    }

    private static String register(String text, int amount) {
        return Desk.register(Map.of("channel", "EMAIL", "narrative", text, "amountAtStake", amount));
    }

    private static String register(String text, int amount, String source) {
        return Desk.register(Map.of(
                "channel", "EMAIL", "narrative", text, "amountAtStake", amount, "source", Map.of("system", source)));
    }

    private static ValidatableResponse read(String role, String path) {
        return given().auth().oauth2(Tokens.of(role)).get(path).then();
    }

    private static ValidatableResponse draft(String subject, String role, String body) {
        return draft(subject, role, body, UUID.randomUUID().toString());
    }

    private static ValidatableResponse draft(String subject, String role, String body, String key) {
        return given().auth()
                .oauth2(Tokens.of(subject, role))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/triage-rules")
                .then();
    }

    private static int versionOf(ValidatableResponse created) {
        return created.extract().path("summary.version");
    }

    private static ValidatableResponse preview(int version, String body) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/triage-rules/{version}/preview", version)
                .then();
    }

    private static ValidatableResponse approve(int version, String subject) {
        return given().auth()
                .oauth2(Tokens.of(subject, "executive"))
                .post("/triage-rules/{version}/approval", version)
                .then();
    }
}
