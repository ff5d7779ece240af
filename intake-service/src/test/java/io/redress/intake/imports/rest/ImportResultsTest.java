package io.redress.intake.imports.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ComponentTest
class ImportResultsTest {

    private static final String HEADER = "source.system,source.externalId,source.revision,channel,subject\n";

    private final Database database;
    private final String system = UUID.randomUUID().toString();

    ImportResultsTest(Database database) {
        this.database = database;
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfEachRowAndStoresNothing() {
        Imports.finished(Imports.start("", HEADER + row("known", "1", "EMAIL", "Known")));
        var file = HEADER
                + row("known", "1", "EMAIL", "Known")
                + row("known", "2", "EMAIL", "Known better")
                + row("known", "1", "EMAIL", "Out of date")
                + row("new", "", "EMAIL", "New")
                + row("bad", "", "TELEX", "Bad")
                + IntStream.range(0, 600)
                        .mapToObj(i -> row("many-" + i, "", "EMAIL", "Row " + i))
                        .collect(Collectors.joining())
                + row("new", "", "EMAIL", "New")
                + row("new", "", "EMAIL", "Quite new")
                + row("new", "7", "EMAIL", "Quite new");

        var dry = Imports.start("dryRun=true", file);
        Imports.finished(dry)
                .body("status", equalTo("SUCCEEDED"))
                .body("dryRun", equalTo(true))
                .body("results.accepted", equalTo(601))
                .body("results.updated", equalTo(2))
                .body("results.duplicate", equalTo(3))
                .body("results.rejected", equalTo(2));
        var foretold = outcomes(dry);

        assertEquals(1, database.count("select count(*) from feedback where source_system = ?", system));
        assertEquals(0, database.count("select count(*) from import_assumed where job_id = ?::uuid", dry));
        assertEquals(0, database.count("select count(*) from import_piece where job_id = ?::uuid", dry));

        var real = Imports.start("", file);
        Imports.finished(real).body("dryRun", equalTo(false)).body("results.accepted", equalTo(601));
        assertEquals(foretold, outcomes(real));
    }

    @Test
    void dryRunIsTrueOrFalse() {
        Imports.send("dryRun=perhaps", Imports.CSV, HEADER.getBytes())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("dryRun"));
    }

    @Test
    void resultsComeAsOneStreamOfLines() {
        var id = Imports.start(
                "",
                HEADER
                        + IntStream.range(0, 1500)
                                .mapToObj(i -> row("" + i, "", i % 500 == 7 ? "TELEX" : "EMAIL", "Row " + i))
                                .collect(Collectors.joining()));
        Imports.finished(id).body("results.rejected", equalTo(3));

        var lines = given().auth()
                .oauth2(Tokens.of("admin"))
                .accept("application/x-ndjson")
                .get("/imports/{id}/rows", id)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .header("Content-Disposition", containsString("import-" + id + "-rows.ndjson"))
                .extract()
                .asString()
                .lines()
                .toList();
        assertEquals(1500, lines.size());
        assertTrue(lines.get(1499).startsWith("{\"row\":1500,\"line\":1501,\"outcome\":\"ACCEPTED\",\"id\":\""));

        var rejected = given().auth()
                .oauth2(Tokens.of("auditor"))
                .accept("text/csv")
                .get("/imports/{id}/rows?outcome=REJECTED", id)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString()
                .split("\r\n");
        assertEquals("row,line,outcome,id,problems,notes", rejected[0]);
        assertEquals(4, rejected.length);
        assertTrue(rejected[1].startsWith("8,9,REJECTED,,\"channel: 'TELEX' is none of"), rejected[1]);
    }

    @Test
    void formatComesBeforeAccept() {
        var id = Imports.start("", HEADER + row("1", "", "EMAIL", "One"));
        Imports.finished(id);

        Imports.rows(id, "format=csv").statusCode(200).contentType(startsWith("text/csv"));
        Imports.rows(id, "format=JSON").statusCode(200).body("items", hasSize(1));
        Imports.rows(id, "format=xml&limit=0")
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("format", "limit")));
        Imports.rows(id, "format=ndjson&limit=10").statusCode(400).body("errors[0].code", equalTo("NOT_FOR_STREAMS"));
        Imports.rows(id, "cursor=nonsense").statusCode(400).body("code", equalTo("WRONG_CURSOR"));
        Imports.rows(UUID.randomUUID().toString(), "format=csv").statusCode(404);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .accept("image/png")
                .get("/imports/{id}/rows", id)
                .then()
                .statusCode(406);
    }

    @Test
    void spreadsheetsFindNoFormulas() {
        assertEquals("'=1+1", RowStreams.harmless("=1+1"));
        assertEquals("'@SUM(A1)", RowStreams.harmless("@SUM(A1)"));
        assertEquals("'\t=1", RowStreams.harmless("\t=1"));
        assertEquals("subject: fine", RowStreams.harmless("subject: fine"));
        assertEquals("", RowStreams.harmless(""));
    }

    private String row(String externalId, String revision, String channel, String subject) {
        return String.join(",", system, externalId, revision, channel, subject) + "\n";
    }

    private List<String> outcomes(String id) {
        return database.texts(
                "select number || ' ' || line || ' ' || outcome from import_row where job_id = ?::uuid order by number",
                id);
    }
}
