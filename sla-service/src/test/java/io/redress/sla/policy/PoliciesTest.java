package io.redress.sla.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Versions of the policy: written by one, approved by another, in force from then on. */
@ComponentTest
class PoliciesTest {

    private static final String SECONDS = """
            {"targets":[{"target":"RESOLUTION","slaCategory":"CRITICAL","basis":"ELAPSED","duration":"PT5S"}]}""";

    @Inject
    Database database;

    @Inject
    Story story;

    @AfterEach
    void backToTheBuiltInPolicy() {
        database.execute("UPDATE policy_version SET in_force_at = '9999-01-01', activated_at = '2020-01-01'"
                + " WHERE version > 1 AND in_force_at IS NOT NULL");
    }

    @Test
    void theBuiltInPolicyIsInForce() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/policies")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("default"))
                .body("items[0].activeVersion", equalTo(1))
                .body("items[0].versions.find { it.version == 1 }.status", equalTo("IN_FORCE"))
                .body("items[0].versions.find { it.version == 1 }.targets.size()", equalTo(12));
    }

    @Test
    void aPartialVersionKeepsWhatItLeavesOut() {
        ValidatableResponse created = draft("local-manager", "manager", SECONDS).statusCode(201);
        created.body("status", equalTo("DRAFT"))
                .body("targets.size()", equalTo(12))
                .body(
                        "targets.find { it.target == 'RESOLUTION' && it.slaCategory == 'CRITICAL' }.duration",
                        equalTo("PT5S"))
                .body(
                        "targets.find { it.target == 'RESOLUTION' && it.slaCategory == 'CRITICAL' }.pausable",
                        equalTo(true))
                .body("targets.find { it.target == 'RESOLUTION' && it.slaCategory == 'HIGH' }.days", equalTo(10))
                .body("marks.name", hasItems("WARN_50", "WARN_75", "WARN_90", "DUE"));
    }

    @Test
    void anotherPersonApprovesAndItIsInForceAtOnce() {
        int version = versionOf(draft("local-manager", "manager", SECONDS));
        approve(version, "local-executive")
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"))
                .body("version", equalTo(version));
        approve(version, "local-executive").statusCode(409).body("code", equalTo("ALREADY_APPROVED"));
        assertEquals(
                1,
                database.count(
                        "SELECT count(*) FROM outbox WHERE type = 'redress.sla.sla-policy-activated.v1'"
                                + " AND subject = 'default' AND payload->>'version' = ?",
                        Integer.toString(version)));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Story.Told told = story.of().tellAt(now.plusSeconds(60)).received("MAJOR", now);
        assertEquals(
                1,
                database.count(
                        "SELECT count(*) FROM clock WHERE feedback_id = ? AND target = 'RESOLUTION'"
                                + " AND policy_version = ? AND due_at = started_at + interval '5 seconds'",
                        told.id(),
                        version));
    }

    @Test
    void aConditionalLengthHoldsForWhomItNames() {
        int version = versionOf(draft("local-manager", "manager", """
                {"automaticAcknowledgementCounts":false,"automaticAcknowledgementChannels":["WEB_FORM","EMAIL"],
                 "targets":[{"target":"RESOLUTION","slaCategory":"CRITICAL","basis":"ELAPSED","duration":"PT9H",
                   "conditions":{"customerTiers":["KEY_ACCOUNT"],"regions":["DE"],"products":[]}}]}""")
                .statusCode(201)
                .body("targets.size()", equalTo(13))
                .body("targets[12].pausable", equalTo(true))
                .body("targets[12].conditions.customerTiers", equalTo(List.of("KEY_ACCOUNT")))
                .body("targets[12].conditions.products", nullValue())
                .body("automaticAcknowledgementChannels", equalTo(List.of("EMAIL", "WEB_FORM"))));
        approve(version, "local-executive").statusCode(200);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Story.Told key = story.of().tellAt(now.plusSeconds(60)).tell("received", """
                "kind":"COMPLAINT","severity":"MAJOR","receivedAt":"%s","customerTier":"KEY_ACCOUNT",\
                "region":"DE-BY","product":"Lamps","agreement":"retail-eu","demandsEscalation":false""".formatted(now));
        Story.Told other = story.of().tellAt(now.plusSeconds(60)).received("MAJOR", now);
        assertEquals("PT9H", lengthOf(key));
        assertNotEquals("PT9H", lengthOf(other));
        assertEquals(
                List.of("false [\"EMAIL\", \"WEB_FORM\"]"),
                database.texts(
                        "SELECT (payload->>'automaticAcknowledgementCounts') || ' '"
                                + " || (payload->'automaticAcknowledgementChannels')::jsonb FROM outbox"
                                + " WHERE type = 'redress.sla.sla-policy-activated.v1' AND payload->>'version' = ?",
                        Integer.toString(version)));
    }

    @Test
    void aWholeListOfTargetsLeavesOutWhatItDoesNotName() {
        draft("local-manager", "manager", """
                {"replaceTargets":true,
                 "targets":[{"target":"RESOLUTION","slaCategory":"HIGH","basis":"BUSINESS_DAYS","days":3}]}""").statusCode(201).body("targets.size()", equalTo(1));
        draft("local-manager", "manager", "{\"replaceTargets\":true}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/targets"));
    }

    @Test
    void conditionsAreCheckedToo() {
        draft("local-manager", "manager", """
                {"calendars":[{"calendarId":"nowhere","conditions":{"regions":["DE"]}},{"calendarId":"company"}],
                 "targets":[{"target":"RESOLUTION","slaCategory":"HIGH","days":3,"conditions":{"kinds":[null]}},
                            {"target":"RESOLUTION","slaCategory":"HIGH","days":3,"conditions":{"reopened":true}},
                            {"target":"RESOLUTION","slaCategory":"HIGH","days":4,
                             "conditions":{"kinds":[],"reopened":true}}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/calendars/0/calendarId",
                                "/calendars/1/conditions",
                                "/targets/0/conditions/kinds",
                                "/targets/2"));
        draft("local-manager", "manager", "{\"targets\":[{\"conditions\":{\"tier\":[]}}]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/targets/0/conditions/tier"));
    }

    @Test
    void versionsWrittenAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
        try (ExecutorService authors = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> drafts = authors.invokeAll(
                    Collections.nCopies(8, () -> versionOf(draft("local-manager", "manager", SECONDS))));
            Set<Integer> versions = new HashSet<>();
            for (Future<Integer> draft : drafts) {
                versions.add(draft.get());
            }
            assertEquals(8, versions.size());
        }
    }

    @Test
    void nobodyApprovesTheirOwnWork() {
        int version = versionOf(draft("one-executive", "executive", SECONDS));
        approve(version, "one-executive").statusCode(403).body("code", equalTo("OWN_WORK"));
        approve(version, "another-executive").statusCode(200);
    }

    @Test
    void aVersionForLaterWaitsForItsHour() {
        Instant later = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        int version = versionOf(draft("local-manager", "manager", "{\"effectiveAt\":\"" + later + "\"}"));
        approve(version, "local-executive")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("inForceAt", equalTo(later.toString()));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        draft("local-manager", "manager", """
                {"reviewOn":"2001-01-01","calendarId":"nowhere",
                 "targets":[{"target":"RESOLUTION","slaCategory":"CRITICAL","basis":"ELAPSED","duration":"PT0.5S"},
                            {"target":"PROMISE","slaCategory":"HIGH","basis":"BUSINESS_DAYS","days":1},
                            {"target":"ANALYSIS","slaCategory":"HIGH","days":0,"dayCount":"NEXT_DAY"},
                            {"target":"ACKNOWLEDGEMENT","slaCategory":"HIGH","pausable":true}],
                 "marks":[{"name":"warn"},{"name":"WARN_50","percent":120},
                          {"name":"LONG_BEFORE","offset":"PT-9223372036854775808S"}],
                 "waits":{"daysPerWait":0,"reasonCodes":["no code"],"daysPerWaitByReason":{"RETURN_OF_GOODS":0}}}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/reviewOn",
                                "/calendarId",
                                "/targets/0/duration",
                                "/targets/1/target",
                                "/targets/2/days",
                                "/targets/3/pausable",
                                "/marks/0/name",
                                "/marks/1/percent",
                                "/marks/2/offset",
                                "/waits/daysPerWait",
                                "/waits/reasonCodes",
                                "/waits/daysPerWaitByReason/RETURN_OF_GOODS"));
    }

    @Test
    void unknownFieldsAndPoliciesAreRefused() {
        draft("local-manager", "manager", "{\"target\":[]}").statusCode(400);
        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/policies/nothing-like-it/versions")
                .then()
                .statusCode(404);
        approve(4711, "local-executive").statusCode(404);
        draft("local-manager", "manager", "{\"calendarId\":\"a\\u0000b\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/calendarId"));
        given().auth()
                .oauth2(Tokens.of("manager"))
                .urlEncodingEnabled(false)
                .get("/policies/a%00b/versions/1")
                .then()
                .statusCode(404);
    }

    @Test
    void theReaderIsToldWhatMayBeDone() {
        int version = versionOf(draft("local-manager", "manager", SECONDS));
        given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/policies/default/versions/{version}", version)
                .then()
                .body("allowedActions[0].allowed", equalTo(false))
                .body("allowedActions[0].why", equalTo("only executives approve"))
                .body("allowedActions.action", equalTo(List.of("approve", "simulate", "migrate")))
                .body("allowedActions[1].allowed", equalTo(true))
                .body("allowedActions[2].why", equalTo("clocks move to the version in force only"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/policies/default/versions/1")
                .then()
                .body("allowedActions.allowed", equalTo(List.of(false, false, false)));
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/policies/default/versions/1")
                .then()
                .body("allowedActions.allowed", equalTo(List.of(false, true, true)));
        given().auth()
                .oauth2(Tokens.of("executive"))
                .get("/policies/default/versions/{version}", version)
                .then()
                .body("allowedActions[0].allowed", equalTo(true));
    }

    private String lengthOf(Story.Told told) {
        return database.texts(
                        "SELECT 'PT' || extract(epoch FROM due_at - started_at)::int / 3600 || 'H' FROM clock"
                                + " WHERE feedback_id = ? AND target = 'RESOLUTION'",
                        told.id())
                .getFirst();
    }

    private static ValidatableResponse draft(String subject, String role, String body) {
        return given().auth()
                .oauth2(Tokens.of(subject, role))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/policies/default/versions")
                .then();
    }

    private static int versionOf(ValidatableResponse created) {
        return created.statusCode(201).extract().path("version");
    }

    private static ValidatableResponse approve(int version, String subject) {
        return given().auth()
                .oauth2(Tokens.of(subject, "executive"))
                .post("/policies/default/versions/{version}/approval", version)
                .then();
    }
}
