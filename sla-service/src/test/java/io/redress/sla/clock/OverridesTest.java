package io.redress.sla.clock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.contract.Contracts;
import io.redress.sla.mark.FireMarks;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Due dates that managers set, through the front door. */
@ComponentTest
class OverridesTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant LATER = NOW.plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.SECONDS);
    private static final String REASON = "Mr Sommer comes by on Thursday";

    @Inject
    Story story;

    @Inject
    Database database;

    @Inject
    FireMarks marks;

    @Inject
    ObjectMapper json;

    @Test
    void bothDatesAreKeptShownAndTold() throws JsonProcessingException {
        Story.Told told = story.of().received("MAJOR", NOW);
        String byRules = clock(told).extract().path("dueAt");
        String id = override(
                        told,
                        "{\"dueAt\":\"" + LATER + "\",\"reasonCode\":\"AGREED_WITH_CUSTOMER\",\"reason\":\"" + REASON
                                + "\"}")
                .statusCode(201)
                .header("Location", startsWith("/feedback/" + told.id() + "/clocks/RESOLUTION/overrides/"))
                .header("ETag", "\"2\"")
                .body("status", equalTo("IN_FORCE"))
                .body("dueAt", equalTo(LATER.toString()))
                .body("computedDueAt", equalTo(byRules))
                .body("previousDueAt", equalTo(byRules))
                .body("reason", equalTo(REASON))
                .body("overriddenBy", notNullValue())
                .body("ended", nullValue())
                .extract()
                .path("id");
        clock(told)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("dueAt", equalTo(LATER.toString()))
                .body("originalDueAt", equalTo(byRules))
                .body("computedDueAt", equalTo(byRules))
                .body("override.id", equalTo(id))
                .body("override.reasonCode", equalTo("AGREED_WITH_CUSTOMER"))
                .body("marks.find { it.name == 'DUE' }.at", equalTo(LATER.toString()));
        get("agent", told, "/explanation")
                .statusCode(200)
                .body("dueAt", equalTo(LATER.toString()))
                .body("computedDueAt", equalTo(byRules))
                .body("override.id", equalTo(id))
                .body("segments[-1].to", equalTo(LATER.toString()));
        JsonNode event = json.readTree(told.payload("clock-rescheduled", "RESOLUTION"));
        assertEquals(List.of(), Contracts.faults("clock-rescheduled", event));
        assertEquals("OVERRIDDEN", event.get("reasonCode").asText());
        assertTrue(event.get("overridden").asBoolean());
        assertEquals(id, event.get("overrideId").asText());
        assertEquals(byRules, event.get("computedDueAt").asText());
        assertFalse(event.toString().contains("Sommer"));
        assertEquals(
                byRules,
                get("agent", told, "?asOf=" + heardAt(told))
                        .statusCode(200)
                        .extract()
                        .path("dueAt"));
    }

    @Test
    void itIsWithdrawnWithAReasonAndTheListTellsAll() throws JsonProcessingException {
        Story.Told told = story.of().received("MAJOR", NOW);
        String byRules = clock(told).extract().path("dueAt");
        String first = overridden(told, LATER);
        String second = overridden(told, LATER.plusSeconds(60));
        withdraw(told, first, "{\"reason\":\"late\"}").statusCode(409).body("code", equalTo("OVERRIDE_ENDED"));
        withdraw(told, second, "{\"reasonCode\":\"MISTAKE\",\"reason\":\"Wrong feedback\"}")
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("status", equalTo("WITHDRAWN"))
                .body("ended.reasonCode", equalTo("MISTAKE"))
                .body("ended.reason", equalTo("Wrong feedback"));
        withdraw(told, second, "{\"reason\":\"again\"}").statusCode(409).body("code", equalTo("OVERRIDE_ENDED"));
        clock(told)
                .body("dueAt", equalTo(byRules))
                .body("computedDueAt", nullValue())
                .body("override", nullValue());
        JsonNode event = json.readTree(told.payload("clock-rescheduled", "RESOLUTION"));
        assertEquals(List.of(), Contracts.faults("clock-rescheduled", event));
        assertEquals("OVERRIDE_WITHDRAWN", event.get("reasonCode").asText());
        assertFalse(event.get("overridden").asBoolean());
        String cursor = get("auditor", told, "/overrides?limit=1")
                .statusCode(200)
                .body("items.status", contains("WITHDRAWN"))
                .header("Link", containsString("next"))
                .extract()
                .path("page.nextCursor");
        get("agent", told, "/overrides?limit=1&cursor=" + cursor)
                .body("items.id", contains(first))
                .body("items.status", contains("REPLACED"))
                .body("page.nextCursor", nullValue());
        get("agent", told, "/overrides/" + first).statusCode(200).body("status", equalTo("REPLACED"));
        get("agent", told, "/overrides/" + UUID.randomUUID()).statusCode(404);
        get("agent", told, "/overrides?cursor=nonsense").statusCode(400);
    }

    @Test
    void anOutcomeIsFrozen() {
        Story.Told told = story.of().received("MAJOR", NOW.minus(Duration.ofHours(5)));
        post("manager", told, "ACKNOWLEDGEMENT", body(LATER))
                .statusCode(409)
                .body("code", equalTo("CLOCK_ENDED"))
                .body("detail", containsString("BREACHED"));
        while (marks.fire(100) > 0) {
            continue;
        }
        post("manager", told, "ACKNOWLEDGEMENT", body(LATER)).statusCode(409).body("code", equalTo("CLOCK_ENDED"));
        String override = overridden(told, LATER);
        told.resolved(NOW);
        assertEquals("MET", told.state("RESOLUTION"));
        post("executive", told, "RESOLUTION", body(LATER)).statusCode(409).body("detail", containsString("MET"));
        withdraw(told, override, "{\"reason\":\"too late\"}").statusCode(409).body("code", equalTo("CLOCK_ENDED"));
        get("agent", told, "/overrides/" + override).body("status", equalTo("IN_FORCE"));
        assertTrue(told.payload("met", "RESOLUTION").contains("\"overridden\": true")
                || told.payload("met", "RESOLUTION").contains("\"overridden\":true"));
        Story.Told history = story.of().received("COMPLAINT", "MAJOR", NOW.minus(Duration.ofDays(99)), true);
        override(history, body(LATER)).statusCode(409).body("detail", containsString("NOT_APPLICABLE"));
    }

    @Test
    void whatTheReaderMayDoIsTold() {
        Story.Told told = story.of().received("MAJOR", NOW);
        clock(told)
                .body("allowedActions.action", contains("override"))
                .body("allowedActions.allowed", contains(false))
                .body("allowedActions[0].why", containsString("managers"));
        overridden(told, LATER);
        get("manager", told, "")
                .body("allowedActions.action", contains("override", "withdrawOverride"))
                .body("allowedActions.allowed", contains(true, true))
                .body("allowedActions[0].why", nullValue());
        told.resolved(NOW);
        get("executive", told, "")
                .body("allowedActions.allowed", contains(false, false))
                .body("allowedActions[0].why", containsString("outcome"));
        get("manager", told, "?asOf=" + heardAt(told)).body("allowedActions.size()", equalTo(0));
    }

    @Test
    void aPromiseChangesByARevisedPlanOnly() {
        Story.Told told = story.of().received("MAJOR", NOW);
        post("manager", told, "PROMISE", body(LATER)).statusCode(404);
        told.tell("plan-communicated", "\"promisedOn\":\"2099-04-30\",\"communicatedAt\":\"" + NOW + "\"");
        post("manager", told, "PROMISE", body(LATER))
                .statusCode(409)
                .body("code", equalTo("PROMISE"))
                .body("detail", containsString("plan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\"because\"}",
                "{\"dueAt\":\"tomorrow\",\"reason\":\"x\"}",
                "{\"dueAt\":[1],\"reason\":\"x\"}",
                "{\"dueAt\":\"2099-01-01T00:00:00Z\",\"reason\":\"too far\"}",
                "{\"dueAt\":\"2020-01-01T00:00:00Z\",\"reason\":\"past\"}",
                "{\"dueAt\":\"2027-01-04T10:00:00Z\"}",
                "{\"dueAt\":\"2027-01-04T10:00:00Z\",\"reason\":\"   \"}",
                "{\"dueAt\":\"2027-01-04T10:00:00Z\",\"reason\":\"a\\u0000b\"}",
                "{\"dueAt\":\"2027-01-04T10:00:00Z\",\"reason\":\"x\",\"reasonCode\":\"not a code\"}"
            })
    void whatIsWrongIsNamed(String body) {
        Story.Told told = story.of().received("MAJOR", NOW);
        override(told, body).statusCode(422).body("code", equalTo("INVALID")).body("errors.size()", notNullValue());
        get("agent", told, "/overrides").body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"dueAt\":\"2027-01-04T10:00:00Z\",\"reason\":\"x\",\"force\":true}", "[]", "{"})
    void whatCannotBeReadIs400(String body) {
        override(story.of().received("MAJOR", NOW), body).statusCode(400);
    }

    @Test
    void nothingUnknownIsOverridden() {
        Story.Told told = story.of().received("MAJOR", NOW);
        post("manager", told, "LUNCH", body(LATER)).statusCode(404);
        post("manager", told, "ANALYSIS", body(LATER)).statusCode(404);
        override(story.of(), body(LATER)).statusCode(404).body("code", equalTo("NOT_YET_KNOWN"));
        get("agent", story.of(), "/overrides").statusCode(404).body("code", equalTo("NOT_YET_KNOWN"));
        Story.Told other = story.of().received("MAJOR", NOW);
        withdraw(other, overridden(told, LATER), "{\"reason\":\"not mine\"}").statusCode(404);
        for (String role : List.of("agent", "admin", "integration", "ops", "auditor")) {
            post(role, told, "RESOLUTION", body(LATER)).statusCode(403);
        }
    }

    @Test
    void aLostRaceIsRefused() {
        Story.Told told = story.of().received("MAJOR", NOW);
        ifMatch("\"7\"").body(body(LATER)).post(path(told, "RESOLUTION")).then().statusCode(412);
        String id = ifMatch("\"1\"")
                .body(body(LATER))
                .post(path(told, "RESOLUTION"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ifMatch("\"1\"")
                .body(body(LATER))
                .post(path(told, "RESOLUTION"))
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        ifMatch("\"1\"")
                .body("{\"reason\":\"x\"}")
                .post(path(told, "RESOLUTION") + "/" + id + "/withdrawal")
                .then()
                .statusCode(412);
    }

    @Test
    void aRepetitionIsAnsweredAgainAndNotCarriedOutAgain() {
        Story.Told told = story.of().received("MAJOR", NOW);
        String key = UUID.randomUUID().toString();
        String id = keyed(key, told, body(LATER)).statusCode(201).extract().path("id");
        keyed(key, told, body(LATER))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
        keyed(key, told, body(LATER.plusSeconds(1))).statusCode(422);
        get("agent", told, "/overrides").body("items.size()", equalTo(1));
    }

    @Test
    void anErasureBlanksTheReasonsAndNothingElse() throws JsonProcessingException {
        Story.Told told = story.of().received("MAJOR", NOW);
        String key = UUID.randomUUID().toString();
        String id = keyed(key, told, body(LATER).replace("because", REASON))
                .statusCode(201)
                .extract()
                .path("id");
        withdraw(told, id, "{\"reason\":\"" + REASON + "\"}").statusCode(200);
        overridden(told, LATER);
        told.tell("erasure-requested", "\"erasureId\":\"" + UUID.randomUUID() + "\"");
        get("agent", told, "/overrides")
                .body("items.reason", contains("[erased]", "[erased]"))
                .body("items[1].ended.reason", equalTo("[erased]"))
                .body("items[0].ended", nullValue());
        clock(told).body("dueAt", equalTo(LATER.toString()));
        assertEquals(0, database.count("SELECT count(*) FROM idempotency_key WHERE body LIKE ?", "%" + REASON + "%"));
        keyed(key, told, body(LATER).replace("because", REASON))
                .statusCode(201)
                .body("id", equalTo(id))
                .body("reason", equalTo("[erased]"));
        JsonNode done = json.readTree(database.texts(
                        "SELECT payload FROM outbox WHERE subject = ? AND type = 'redress.sla.erasure-completed.v1'",
                        told.id().toString())
                .getFirst());
        assertEquals(3, done.get("blankedCount").asInt());
        told.tell("erasure-requested", "\"erasureId\":\"" + UUID.randomUUID() + "\"");
    }

    private String heardAt(Story.Told told) {
        return database.texts(
                        "SELECT to_char(min(f.recorded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " FROM clock_fact f JOIN clock c ON c.id = f.clock_id WHERE c.feedback_id = ?",
                        told.id())
                .getFirst();
    }

    private static String overridden(Story.Told told, Instant due) {
        return override(told, body(due)).statusCode(201).extract().path("id");
    }

    private static String body(Instant due) {
        return "{\"dueAt\":\"" + due + "\",\"reason\":\"because\"}";
    }

    private static ValidatableResponse override(Story.Told told, String body) {
        return post("manager", told, "RESOLUTION", body);
    }

    private static ValidatableResponse post(String role, Story.Told told, String target, String body) {
        RequestSpecification request = given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
        if (role.equals("integration")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return request.body(body).post(path(told, target)).then();
    }

    private static ValidatableResponse withdraw(Story.Told told, String id, String body) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path(told, "RESOLUTION") + "/" + id + "/withdrawal")
                .then();
    }

    private static ValidatableResponse keyed(String key, Story.Told told, String body) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path(told, "RESOLUTION"))
                .then();
    }

    private static RequestSpecification ifMatch(String tag) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .header("If-Match", tag);
    }

    private static String path(Story.Told told, String target) {
        return "/feedback/" + told.id() + "/clocks/" + target + "/overrides";
    }

    private static ValidatableResponse clock(Story.Told told) {
        return get("agent", told, "").statusCode(200);
    }

    private static ValidatableResponse get(String role, Story.Told told, String rest) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .get("/feedback/" + told.id() + "/clocks/RESOLUTION" + rest)
                .then();
    }
}
