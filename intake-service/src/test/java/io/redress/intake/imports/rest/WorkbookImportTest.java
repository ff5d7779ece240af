package io.redress.intake.imports.rest;

import static io.redress.intake.imports.rest.Imports.XLSX;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.imports.testing.Workbooks;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks are looked at, mapped and imported as other files are. */
@ComponentTest
class WorkbookImportTest {

    private final Database database;
    private final String name = "w" + UUID.randomUUID().toString().replace("-", "");

    WorkbookImportTest(Database database) {
        this.database = database;
    }

    @Test
    void aWorkbookIsLookedAtMappedAsProposedAndImported() throws IOException {
        var file = complaints();

        var seen = preview("", file)
                .statusCode(200)
                .body("layout.format", equalTo("XLSX"))
                .body("layout.sheet", equalTo("2026"))
                .body("layout.headerRow", equalTo(3))
                .body(
                        "columns.field",
                        equalTo(List.of(
                                "source.externalId",
                                "receivedAt",
                                "channel",
                                "subject",
                                "customer.email",
                                "customer.phone",
                                "amountAtStake")))
                .body("faults", hasSize(0))
                .body("rows", hasSize(3))
                .body("rows[0].line", equalTo(4))
                .body("rows[0].problems", hasSize(0))
                .body("rows[0].feedback.channel", equalTo("PHONE"))
                .body("rows[0].feedback.customer.phone", equalTo("4915112345678"))
                .body("rows[0].feedback.occurredAt", equalTo("2026-01-31T13:05:00Z"))
                .extract()
                .jsonPath();
        assertEquals(
                0,
                database.count("select count(*) from import_piece p where not exists"
                        + " (select from import_job j where j.id = p.job_id)"));

        var mapping = new HashMap<String, Object>(seen.getMap("proposal.mapping"));
        mapping.put("sourceSystem", name);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(mapping)
                .put("/column-mappings/{name}", name)
                .then()
                .statusCode(201);
        var id = Imports.start("mapping=" + name, XLSX, file);

        Imports.finished(id)
                .body("status", equalTo("SUCCEEDED"))
                .body("format", equalTo("XLSX"))
                .body("progress.total", equalTo(3))
                .body("results.accepted", equalTo(2))
                .body("results.rejected", equalTo(1));
        Imports.rows(id, "outcome=REJECTED")
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(7))
                .body("items[0].problem.errors[0].field", equalTo("channel"));
        assertEquals(
                List.of("2026-01-31 13:05:00", "2026-01-31 23:00:00"),
                database.texts(
                        "select (occurred_at at time zone 'UTC')::text from feedback where source_system = ? order by source_external_id",
                        name));
        Imports.finished(Imports.start("mapping=" + name, "application/octet-stream", file))
                .body("results.duplicate", equalTo(2))
                .body("results.accepted", equalTo(0));
    }

    @Test
    void anotherSheetIsNamed() throws IOException {
        var file = complaints();

        preview("sheet=2025", file)
                .statusCode(200)
                .body("layout.sheet", equalTo("2025"))
                .body("columns.name", equalTo(List.of("channel", "subject")));
        Imports.finished(Imports.start("sheet=2025", XLSX, file)).body("results.accepted", equalTo(1));
        Imports.send("sheet=2024", XLSX, file)
                .statusCode(422)
                .body("errors[0].code", equalTo("UNREADABLE_FILE"))
                .body("errors[0].detail", containsString("it has 2026, 2025"));
        preview("sheet=2024", file).statusCode(422);
        Imports.send("sheet=%20", XLSX, file).statusCode(400).body("errors[0].parameter", equalTo("sheet"));
        Imports.send("", XLSX, file).statusCode(422).body("errors[0].code", equalTo("COLUMNS_MISSING"));
    }

    private static byte[] complaints() throws IOException {
        return Workbooks.of(workbook -> {
            var sheet = workbook.newWorksheet("2026");
            line(sheet, 0, "Beschwerden, Stand", LocalDate.of(2026, 2, 2));
            line(
                    sheet,
                    2,
                    "Vorgangs-Nr.",
                    "Eingang am",
                    "Kanal",
                    "Betreff",
                    "E-Mail-Adresse",
                    "Telefonnummer",
                    "Streitwert");
            line(
                    sheet,
                    3,
                    4711,
                    LocalDateTime.of(2026, 1, 31, 14, 5),
                    "Telefon",
                    "Lampe kaputt",
                    "jo@example.com",
                    4915112345678L,
                    1234.5);
            line(sheet, 4, 4712, LocalDate.of(2026, 2, 1), "Brief", "Rechnung falsch", "ka@example.com", null, 12);
            line(
                    sheet,
                    6,
                    4713,
                    LocalDate.of(2026, 2, 1),
                    "Rauchzeichen",
                    "Adresse falsch",
                    "lu@example.com",
                    null,
                    12);
            var older = workbook.newWorksheet("2025");
            line(older, 0, "channel", "subject");
            line(older, 1, "EMAIL", "Alt");
        });
    }

    private static void line(Worksheet sheet, int row, Object... values) {
        for (var column = 0; column < values.length; column++) {
            switch (values[column]) {
                case Number number -> sheet.value(row, column, number);
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("dd.mm.yyyy").set();
                }
                case LocalDateTime at -> {
                    sheet.value(row, column, at);
                    sheet.style(row, column).format("dd.mm.yyyy hh:mm").set();
                }
                case null -> {
                    // An empty cell.
                }
                default -> sheet.value(row, column, values[column].toString());
            }
        }
    }

    private static ValidatableResponse preview(String query, byte[] file) {
        return Imports.file(XLSX, file)
                .post("/imports/preview" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }
}
