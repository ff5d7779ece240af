package io.redress.intake.imports.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Files that this service was not made for: looked at, mapped, imported. */
@ComponentTest
class ForeignFilesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String GERMAN = """
        Beschwerdeliste;;;;;;
        Stand: 02.02.2026;;;;;;
        Vorgangs-Nr.;Eingang am;Kanal;Betreff;Beschreibung;E-Mail-Adresse;Streitwert
        4711;31.01.2026 14:05;Telefon;Lampe kaputt;"Die Lampe kam
        ""zerstört"" an; sofort melden!";jo@example.com;1.234,50 €
        4712;01.02.2026 08:00;Brief;Rechnung falsch;Zu viel berechnet;ka@example.com;12,00
        """;

    private final Database database;
    private final String name = "m" + UUID.randomUUID().toString().replace("-", "");

    ForeignFilesTest(Database database) {
        this.database = database;
    }

    @Test
    void aFileIsLookedAtMappedAsProposedAndImported() {
        var file = GERMAN.getBytes(WINDOWS);

        var seen = preview("", file)
                .statusCode(200)
                .body("layout.encoding", equalTo("windows-1252"))
                .body("layout.separator", equalTo(";"))
                .body("layout.headerRow", equalTo(3))
                .body(
                        "columns.field",
                        equalTo(List.of(
                                "source.externalId",
                                "receivedAt",
                                "channel",
                                "subject",
                                "narrative",
                                "customer.email",
                                "amountAtStake")))
                .body("columns[1].dateOrder", equalTo("DMY"))
                .body("proposal.mapping.fields.channel.values.Telefon", equalTo("PHONE"))
                .body("faults", hasSize(0))
                .body("rows", hasSize(2))
                .body("rows[0].line", equalTo(4))
                .body("rows[0].problems", hasSize(0))
                .body("rows[0].feedback.channel", equalTo("PHONE"))
                .body("rows[0].feedback.amountAtStake", equalTo(1234.50f))
                .body("rows[0].feedback.occurredAt", equalTo("2026-01-31T13:05:00Z"))
                .body("rows[1].line", equalTo(6))
                .extract()
                .jsonPath();
        assertEquals(0, database.count("select count(*) from feedback where source_external_id = '4711'"));

        put(name, null, proposed(seen, Map.of("sourceSystem", name)))
                .statusCode(201)
                .header("ETag", "\"1\"");
        var id = Imports.start("mapping=" + name, "text/csv", file);

        Imports.finished(id)
                .body("status", equalTo("SUCCEEDED"))
                .body("layout.headerRow", equalTo(3))
                .body("results.accepted", equalTo(2));
        assertEquals(
                List.of("Die Lampe kam\n\"zerstört\" an; sofort melden!"),
                database.texts(
                        "select narrative from feedback where source_system = ? and source_external_id = '4711'",
                        name));
    }

    @Test
    void historyIsProposedWithItsInstants() {
        var file = """
            Ticket ID,Opened,First response,Resolved at,Closed at,Title,Decision
            1,2024-01-01T08:00:00Z,2024-01-02T08:00:00Z,2024-01-03T08:00:00Z,2024-01-04T08:00:00Z,Late,justified
            """;

        preview("mode=HISTORICAL", file.getBytes(UTF_8))
                .body(
                        "columns.field",
                        equalTo(List.of(
                                "source.externalId",
                                "receivedAt",
                                "acknowledgedAt",
                                "resolvedAt",
                                "closedAt",
                                "subject",
                                "outcome")))
                .body("rows[0].problems", hasSize(0))
                .body("rows[0].closedAt", equalTo("2024-01-04T08:00:00Z"))
                .body("rows[0].outcome", equalTo("UPHELD"))
                .body("rows[0].feedback.channel", equalTo("CRM"))
                .body("proposal.notes", hasItem(containsString("No column says the channel")));
    }

    @Test
    void datesThatMayMeanTwoDaysAreNamedNotGuessed() {
        var file =
                "channel,subject,receivedAt,source.system\nEMAIL,One,03/04/2026 10:00,%1$s\nEMAIL,Two,05/06/2026 10:00,%1$s\n"
                        .formatted(name);

        preview("mapping=redress", file.getBytes(UTF_8))
                .body("faults[0].code", equalTo("AMBIGUOUS_DATES"))
                .body("rows[0].problems[0].detail", containsString("may mean 2026-04-03 or 2026-03-04"));
        Imports.send("", Imports.CSV, file.getBytes(UTF_8))
                .statusCode(422)
                .body("errors[0].code", equalTo("AMBIGUOUS_DATES"))
                .body("errors[0].parameter", equalTo("dateOrder"));
        assertEquals(
                0,
                database.count("select count(*) from import_piece p where not exists"
                        + " (select from import_job j where j.id = p.job_id)"));

        var id = Imports.start("dateOrder=MDY&zone=America/New_York", file);
        Imports.finished(id).body("results.accepted", equalTo(2));
        assertEquals(
                List.of("2026-03-04 15:00:00", "2026-05-06 14:00:00"),
                database.texts(
                        "select (occurred_at at time zone 'UTC')::text from feedback where source_system = ? order by 1",
                        name));
    }

    @Test
    void datesThatContradictEachOtherAreNamed() {
        var file = "channel,subject,occurredAt\nEMAIL,One,25/12/2025\nEMAIL,Two,12/26/2025\n";

        Imports.send("", Imports.CSV, file.getBytes(UTF_8))
                .statusCode(422)
                .body("errors[0].code", equalTo("MIXED_DATES"))
                .body("errors[0].detail", containsString("12/26/2025"));

        var id = Imports.start("dateOrder=DMY", file);
        Imports.finished(id).body("results.accepted", equalTo(1)).body("results.rejected", equalTo(1));
    }

    @Test
    void localTimesThatASwitchOfTheClocksTouchesAreNoted() {
        var file =
                "channel,subject,occurredAt,source.system\nEMAIL,Gap,2025-03-30 02:30,%1$s\nEMAIL,Twice,2025-10-26 02:30,%1$s\n"
                        .formatted(name);

        var id = Imports.start("zone=Europe/Berlin", file);

        Imports.finished(id).body("results.accepted", equalTo(2));
        Imports.rows(id, "limit=10")
                .body("items[0].notes[0].field", equalTo("occurredAt"))
                .body("items[0].notes[0].detail", containsString("does not exist in Europe/Berlin"))
                .body("items[1].notes[0].detail", containsString("happened twice in Europe/Berlin"));
        Imports.rows(id, "format=csv").body(containsString("happened twice in Europe/Berlin"));
    }

    @Test
    void packedFilesAndDocumentsComeInToo() throws IOException {
        var csv = "channel,subject,source.system\nEMAIL,Packed,%s\n".formatted(name);
        var document =
                "{\"items\":[{\"channel\":\"EMAIL\",\"subject\":\"One\",\"source\":{\"system\":\"%1$s\"}},{\"channel\":\"FAX\"}]}"
                        .formatted(name);

        Imports.finished(Imports.start("", "application/gzip", gzip(csv)))
                .body("layout.packing", equalTo("GZIP"))
                .body("results.accepted", equalTo(1));
        Imports.finished(Imports.start("", "application/json", document.getBytes(UTF_8)))
                .body("format", equalTo("JSON"))
                .body("results.accepted", equalTo(1))
                .body("results.rejected", equalTo(1));
        Imports.finished(Imports.start("", "text/plain", ("\uFEFF" + csv).getBytes(UTF_8)))
                .body("format", equalTo("CSV"));
        Imports.send("", "application/octet-stream", "PK\u0003\u0004nonsense".getBytes(UTF_8))
                .statusCode(422)
                .body("errors[0].code", equalTo("UNREADABLE_FILE"));
    }

    @Test
    void everythingWrongWithTheParametersIsSaidAtOnce() {
        Imports.send(
                        "zone=Mars&dateOrder=XYZ&headerRow=-1&separator=ab&encoding=latin-99",
                        Imports.CSV,
                        "a\n1\n".getBytes(UTF_8))
                .statusCode(400)
                .body("errors.parameter", hasItems("zone", "dateOrder", "headerRow", "separator", "encoding"));
        preview("rows=51", "a\n1\n".getBytes(UTF_8)).statusCode(400).body("errors[0].parameter", equalTo("rows"));
        preview("mapping=nowhere", "a\n1\n".getBytes(UTF_8))
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_MAPPING"));
        preview("", new byte[0]).statusCode(200).body("rows", hasSize(0));
    }

    @Test
    void aMappingIsChangedByWhoKnowsItsVersion() {
        var mapping = Map.of(
                "zone",
                "Europe/Berlin",
                "headerRow",
                2,
                "fields",
                Map.of("channel", Map.of("value", "EMAIL"), "subject", Map.of("column", "BETREFF")));

        put(name, null, mapping).statusCode(201).body("version", equalTo(1)).body("separator", nullValue());
        put(name, null, mapping).statusCode(428);
        put(name, "\"7\"", mapping).statusCode(412);
        put(name, "\"1\"", mapping).statusCode(200).header("ETag", "\"2\"");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/column-mappings/{name}", name)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("fields.subject.column", equalTo("BETREFF"));
        var file = "junk,1\nBetreff,x\nHallo,2\n";
        Imports.finished(Imports.start("mapping=" + name, file)).body("results.accepted", equalTo(1));
    }

    @Test
    void everythingWrongWithAMappingIsSaidAtOnce() {
        put(
                        name,
                        null,
                        Map.of(
                                "sourceSystem",
                                "",
                                "headerRow",
                                5000,
                                "separator",
                                "ab",
                                "encoding",
                                "latin-99",
                                "dateFormats",
                                List.of("hh:mm"),
                                "fields",
                                Map.of(
                                        "channel", Map.of("value", "TELEX"),
                                        "kind", Map.of("column", "Art", "value", "COMPLAINT"),
                                        "product", Map.of("column", "P", "whenEmpty", "category"),
                                        "colour", Map.of("column", "Farbe"))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/sourceSystem",
                                "/headerRow",
                                "/separator",
                                "/encoding",
                                "/dateFormats/0",
                                "/fields",
                                "/fields/channel",
                                "/fields/kind",
                                "/fields/product/whenEmpty",
                                "/fields/colour"));
        put("Not A Name", null, Map.of("fields", Map.of())).statusCode(400);
        put(name, null, Map.of("colour", "red")).statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        put(name, null, Map.of("zone", "Mars")).statusCode(422).body("errors[0].pointer", equalTo("/zone"));
    }

    private static ValidatableResponse preview(String query, byte[] file) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Content-Type", "text/csv")
                .body(file)
                .post(query.isEmpty() ? "/imports/preview" : "/imports/preview?" + query)
                .then();
    }

    private static ValidatableResponse put(String name, String ifMatch, Map<String, ?> mapping) {
        var request = given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(mapping);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/column-mappings/{name}", name).then();
    }

    private static Map<String, Object> proposed(JsonPath seen, Map<String, ?> more) {
        var mapping = new HashMap<String, Object>(seen.getMap("proposal.mapping"));
        mapping.putAll(more);
        return mapping;
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }
}
