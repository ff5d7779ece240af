package io.redress.sla.configuration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that is configured, out as one document and in again. */
@ComponentTest
class ConfigurationTest {

    private static final String CALENDAR = """
            {"id":"%s","calendar":{"zone":"Europe/Berlin","week":{"MONDAY":[{"from":"08:00","to":"18:00"}]}}}""";
    private static final String AGREEMENT = """
            {"id":"%s","agreement":{"name":"Retail","provider":{"name":"Redress","signatories":[{"name":"A. Sommer"}]},
             "customer":{"name":"Acme","signatories":[{"name":"B. Winter"}]},
             "effectiveOn":"2026-01-01","reviewOn":"%s"}}""";

    private final String id = "c-" + UUID.randomUUID();
    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Database database;

    @AfterEach
    void backToTheBuiltInPolicy() {
        database.execute("UPDATE policy_version SET in_force_at = '9999-01-01', activated_at = '2020-01-01'"
                + " WHERE version > 1 AND in_force_at IS NOT NULL");
    }

    @Test
    void whatWasExportedChangesNothingWhenImported() throws JsonProcessingException {
        take("", "{\"format\":1,\"agreements\":[" + AGREEMENT.formatted(id, "2027-01-01") + "]}")
                .statusCode(200);
        JsonNode exported = exported();
        assertEquals(1, exported.get("format").asInt());
        take("?dryRun=true", exported.toString())
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("items.type", hasItem("CALENDAR"))
                .body("items.type", hasItem("POLICY"))
                .body("items.id", hasItem(id))
                .body("items.action", everyItem(equalTo("UNCHANGED")));
    }

    @Test
    void aDocumentIsTriedAndThenTakenIn() throws JsonProcessingException {
        ObjectNode policy = (ObjectNode) exported().get("policies").get(0);
        ((ObjectNode) policy.get("rules")).put("calendarId", id);
        policy.remove("reviewOn");
        String document = "{\"format\":1,\"calendars\":[" + CALENDAR.formatted(id) + "],\"policies\":[" + policy
                + "],\"agreements\":[" + AGREEMENT.formatted(id, "2027-01-01") + "]}";
        take("?dryRun=true", document).statusCode(200).body("items.action", contains("CREATED", "DRAFTED", "CREATED"));
        assertEquals(0, database.count("SELECT count(*) FROM calendar_version WHERE calendar_id = ?", id));
        assertEquals(0, database.count("SELECT count(*) FROM agreement_version WHERE agreement_id = ?", id));
        int version = take("", document)
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("items.action", contains("CREATED", "DRAFTED", "CREATED"))
                .extract()
                .path("items[1].version");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/policies/default/versions/{version}", version)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("calendarId", equalTo(id))
                .body("targets.size()", equalTo(12));
        take("", document).body("items.action", contains("UNCHANGED", "DRAFTED", "UNCHANGED"));
        take("", document.replace("08:00", "07:00"))
                .body("items.action", contains("CHANGED", "DRAFTED", "UNCHANGED"))
                .body("items[0].version", equalTo(2))
                .body("items[2].version", nullValue());
    }

    @Test
    void allOrNothingAndEverythingThatIsWrongAtOnce() {
        take(
                        "",
                        "{\"format\":1,\"calendars\":[" + CALENDAR.formatted(id) + "," + CALENDAR.formatted(id) + ","
                                + CALENDAR.formatted(id + "-x").replace("Europe/Berlin", "Mars")
                                + "],\"policies\":[{\"id\":"
                                + "\"default\",\"rules\":{\"calendarId\":\"nowhere\",\"targets\":[null],\"marks\":[],"
                                + "\"severityMapping\":{},\"targetsByKind\":{},\"automaticAcknowledgementCounts\":true}},"
                                + "{\"id\":\"no-such-policy\",\"rules\":{}}],\"agreements\":["
                                + AGREEMENT.formatted(id, "2025-01-01") + "]}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/calendars/1/id",
                                "/calendars/2/calendar/zone",
                                "/policies/0/rules/waits",
                                "/policies/0/rules/calendarId",
                                "/policies/0/rules/targets/0/target",
                                "/policies/0/rules/targets/0/slaCategory",
                                "/policies/1/id",
                                "/agreements/0/agreement/reviewOn"));
        assertEquals(0, database.count("SELECT count(*) FROM calendar_version WHERE calendar_id = ?", id));
    }

    @Test
    void aRepeatedImportIsAnsweredAsTheFirst() {
        String document = "{\"format\":1,\"agreements\":[" + AGREEMENT.formatted(id, "2027-01-01") + "]}";
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.of("admin"))
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", id)
                    .body(document)
                    .post("/configuration/imports")
                    .then()
                    .statusCode(200)
                    .body("items.action", contains("CREATED"));
        }
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        take("", "{}").statusCode(422).body("errors.pointer", contains("/format"));
        take("", "{\"format\":2}").statusCode(422);
        take("", "{\"format\":1,\"calendar\":[]}").statusCode(400);
        take("?dryRun=maybe", "{\"format\":1}").statusCode(400).body("errors[0].parameter", equalTo("dryRun"));
    }

    private JsonNode exported() throws JsonProcessingException {
        return json.readTree(given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/configuration")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static ValidatableResponse take(String query, String document) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(document)
                .post("/configuration/imports" + query)
                .then();
    }
}
