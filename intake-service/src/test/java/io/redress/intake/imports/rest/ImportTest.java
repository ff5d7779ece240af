package io.redress.intake.imports.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class ImportTest {

    private static final Path REAL_FILE =
            Path.of(System.getProperty("redress.cfpb-file", "../../shared/data/cfpb-complaints-1500.csv"));
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final Database database;

    ImportTest(Database database) {
        this.database = database;
    }

    @Test
    void complaintsComeInWithTheirColumnsMapped() throws IOException {
        var sample = sample();
        var id = start("cfpb", "LIVE", CSV, sample);

        finished(id)
                .body("status", equalTo("SUCCEEDED"))
                .body("results.rejected", equalTo(0))
                .body("progress.total", greaterThan(20));
        var total = done(id);
        assertEquals(total, database.count("select accepted + duplicate from import_job where id = ?::uuid", id));
        assertEquals(
                0,
                database.count(
                        "select count(*) from feedback where source_system = 'cfpb' and (subject is null) = (narrative is null)"));
        assertEquals(
                List.of("EMAIL", "FAX", "LETTER", "PHONE", "REFERRAL", "WEB_FORM"),
                database.texts("select distinct channel from feedback where source_system = 'cfpb' order by channel"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback?sourceSystem=cfpb&sourceExternalId=3571115")
                .then()
                .body("items", hasSize(1))
                .body("items[0].classification.kind", equalTo("COMPLAINT"))
                .body("items[0].classification.category", equalTo("Incorrect information on your report"))
                .body("items[0].occurredAt", equalTo("2020-03-18T04:00:00Z"))
                .body("items[0].historical", equalTo(false));

        var again = start("cfpb", "LIVE", CSV, sample);
        finished(again).body("results.duplicate", equalTo((int) total)).body("results.accepted", equalTo(0));
        assertEquals(
                total,
                database.count(
                        "select count(*) from import_row where job_id = ?::uuid and outcome = 'DUPLICATE' and feedback_id is not null",
                        again));
        assertEquals(
                0, database.count("select count(*) from import_piece where job_id in (?::uuid, ?::uuid)", id, again));
    }

    @Test
    void theRealFileComesInWholeWhereItIsAtHand() throws IOException {
        assumeTrue(Files.exists(REAL_FILE), "the real file is not here");

        var id = start("cfpb", "LIVE", CSV, Files.readAllBytes(REAL_FILE));

        finished(id)
                .body("status", equalTo("SUCCEEDED"))
                .body("progress.done", equalTo(1500))
                .body("results.rejected", equalTo(0));
        assertEquals(1500, database.count("select count(*) from feedback where source_system = 'cfpb'"));
        assertEquals(
                1500,
                database.count(
                        "select count(*) from outbox o join feedback f on f.id::text = o.subject where f.source_system = 'cfpb'"));
    }

    @Test
    void aBadRowIsReportedAndTheOthersGoOn() {
        var system = UUID.randomUUID().toString();
        var file = """
        source.system,source.externalId,channel,subject,severity,receivedAt
        %1$s,1,EMAIL,Good,MINOR,2026-01-01
        %1$s,2,TELEX,Bad channel,HUGE,someday
        %1$s,3,EMAIL,"Two
        lines and ""quotes""\",,
        %1$s,4,EMAIL
        %1$s,5,EMAIL,,,
        """.formatted(system);

        var id = start("redress", "LIVE", CSV, file.getBytes(UTF_8));

        finished(id).body("results.accepted", equalTo(2)).body("results.rejected", equalTo(3));
        rows(id, "REJECTED")
                .body("items.row", equalTo(List.of(2, 4, 5)))
                .body("items.line", equalTo(List.of(3, 6, 7)))
                .body("items[0].problem.errors.field", hasItems("channel", "severity", "receivedAt"))
                .body("items[2].problem.errors.field", hasItem("subject"));
    }

    @Test
    void linesOfJsonComeInToo() {
        var system = UUID.randomUUID().toString();
        var file = """
        {"channel":"EMAIL","subject":"One","tags":["a","b"],"customer":{"externalId":"C-1","tier":"KEY_ACCOUNT"},"source":{"system":"%1$s","externalId":"1"}}

        not json
        %2$s
        {"channel":"PHONE","narrative":"Two\\u0000","source":{"system":"%1$s","externalId":"2"}}
        {"channel":"PHONE","narrative":"Three","source":{"system":"%1$s"}}
        """.formatted(system, "[".repeat(5000) + "]".repeat(5000));

        var id = start("redress", "LIVE", NDJSON, file.getBytes(UTF_8));

        finished(id).body("results.accepted", equalTo(2)).body("results.rejected", equalTo(3));
        assertEquals(
                "KEY_ACCOUNT",
                database.texts(
                                "select payload ->> 'customerTier' from outbox o join feedback f on f.id::text = o.subject where f.source_system = ? and f.source_external_id = '1'",
                                system)
                        .getFirst());
        var again = start("redress", "LIVE", NDJSON, file.getBytes(UTF_8));
        finished(again).body("results.duplicate", equalTo(2));
        assertEquals(2, database.count("select count(*) from feedback where source_system = ?", system));
    }

    @Test
    void historyComesWithWhatHappenedToIt() {
        var system = UUID.randomUUID().toString();
        var file = """
        source.system,source.externalId,channel,kind,subject,receivedAt,acknowledgedAt,resolvedAt,closedAt,outcome
        %1$s,1,EMAIL,COMPLAINT,Late,2024-01-01T08:00:00Z,2024-01-02T08:00:00Z,2024-01-05T08:00:00Z,2024-01-09T08:00:00Z,UPHELD
        %1$s,2,EMAIL,COMPLAINT,Open,2024-01-01T08:00:00Z,,,,
        %1$s,3,EMAIL,COMPLAINT,Confused,2024-01-02T08:00:00Z,2024-01-01T08:00:00Z,,,
        %1$s,4,EMAIL,COMPLAINT,Closed too early,2024-01-01T08:00:00Z,,2024-01-05T08:00:00Z,2024-01-04T08:00:00Z,
        %1$s,5,EMAIL,COMPLAINT,Never resolved,2024-01-01T08:00:00Z,,,2024-01-05T08:00:00Z,
        %1$s,6,EMAIL,COMPLAINT,Tomorrow,2024-01-01T08:00:00Z,,2999-01-05T08:00:00Z,,
        """.formatted(system);

        var id = start("redress", "HISTORICAL", CSV, file.getBytes(UTF_8));

        finished(id).body("results.accepted", equalTo(2)).body("results.rejected", equalTo(4));
        rows(id, "REJECTED")
                .body(
                        "items.problem.errors.field.flatten()",
                        equalTo(List.of("acknowledgedAt", "closedAt", "closedAt", "resolvedAt")));
        assertEquals(
                List.of(
                        "redress.feedback.received.v1 1 true",
                        "redress.feedback.acknowledged.v1 2 true",
                        "redress.feedback.resolved.v1 3 true",
                        "redress.feedback.closed.v1 4 true"),
                database.texts(
                        "select o.type || ' ' || (o.payload ->> 'version') || ' ' || (o.payload ->> 'historical') from outbox o"
                                + " join feedback f on f.id::text = o.subject where f.source_system = ? and f.source_external_id = '1' order by o.sequence",
                        system));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/feedback?sourceSystem={system}&sourceExternalId=1", system)
                .then()
                .body("items[0].status", equalTo("CLOSED"))
                .body("items[0].historical", equalTo(true))
                .body("items[0].receivedAt", equalTo("2024-01-01T08:00:00Z"))
                .body("items[0].resolvedAt", equalTo("2024-01-05T08:00:00Z"))
                .body("items[0].closedAt", equalTo("2024-01-09T08:00:00Z"));
    }

    @Test
    void whatHappenedBeforeIsNotImportedAsLive() {
        var file = "source.system,source.externalId,channel,subject,closedAt\n%s,1,EMAIL,Old,2024-01-05T08:00:00Z\n"
                .formatted(UUID.randomUUID());

        var id = start("redress", "LIVE", CSV, file.getBytes(UTF_8));

        finished(id).body("results.rejected", equalTo(1));
        rows(id, "REJECTED").body("items[0].problem.errors[0].field", equalTo("closedAt"));
    }

    @Test
    void aFileThatTheMappingCannotReadIsRefused() {
        send("cfpb", "LIVE", CSV, "a,b\n1,2\n".getBytes(UTF_8))
                .statusCode(422)
                .body("errors[0].code", equalTo("COLUMNS_MISSING"));
        send("redress", "LIVE", CSV, "channel,subject\n".getBytes(UTF_8))
                .statusCode(422)
                .body("errors[0].code", equalTo("EMPTY_FILE"));
        send("nowhere", "LIVE", CSV, "a\n1\n".getBytes(UTF_8))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("mapping"));
        send("redress", "SOMETIMES", CSV, "a\n1\n".getBytes(UTF_8))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("mode"));
        send("redress", "LIVE", "image/png", "a\n1\n".getBytes(UTF_8))
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void theSameFileInAnotherModeIsStillTheSameFile() {
        var file = "source.system,source.externalId,channel,subject,receivedAt\n%s,1,EMAIL,Once,2024-01-01\n"
                .formatted(UUID.randomUUID())
                .getBytes(UTF_8);

        finished(start("redress", "LIVE", CSV, file)).body("results.accepted", equalTo(1));
        finished(start("redress", "HISTORICAL", CSV, file)).body("results.duplicate", equalTo(1));
    }

    @Test
    void mappingsCanBeRead() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/column-mappings")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("cfpb", "redress"));
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/column-mappings/cfpb")
                .then()
                .statusCode(200)
                .body("zone", equalTo("America/New_York"))
                .body("fields.category.column", equalTo("Issue"));
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/column-mappings/nowhere")
                .then()
                .statusCode(404);
    }

    @Test
    void anIntegrationSeesItsOwnImportsOnly() {
        var file = "channel,subject,source.externalId,source.system\nEMAIL,Mine,%1$s,crm-eu\nEMAIL,Theirs,%1$s,crm-us\n"
                .formatted(UUID.randomUUID());
        var id = sendAs(Tokens.of("integration"), "redress", "LIVE", CSV, file.getBytes(UTF_8))
                .statusCode(202)
                .extract()
                .<String>path("id");

        finished(id).body("results.accepted", equalTo(1)).body("results.rejected", equalTo(1));
        given().auth()
                .oauth2(Tokens.integration("crm-us"))
                .get("/imports/{id}", id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.integration("crm-us"))
                .get("/imports/{id}/rows", id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("integration"))
                .get("/imports/{id}", id)
                .then()
                .statusCode(200);
        sendAs(Tokens.of("integration"), "cfpb", "LIVE", CSV, file.getBytes(UTF_8))
                .statusCode(403)
                .body("code", equalTo("FOREIGN_SOURCE"));
    }

    @Test
    void anImportThatWasKilledGoesOnAfterItsLastChunk() {
        var system = UUID.randomUUID().toString();
        var job = UUID.randomUUID();
        var file = new StringBuilder("source.system,source.externalId,channel,subject\n");
        for (var i = 1; i <= 20; i++) {
            file.append(system)
                    .append(',')
                    .append(i)
                    .append(",EMAIL,Row ")
                    .append(i)
                    .append('\n');
        }
        database.execute(
                "insert into import_piece (job_id, number, stored_at, data) values (?, 0, now(), ?)",
                job,
                file.toString().getBytes(UTF_8));

        database.execute(
                "insert into import_job (id, mapping, mode, received, format, status, issuer, subject, role, requested_at, file_hash, started_at, total,"
                        + " done, accepted, worker, leased_until) values (?, 'redress', 'LIVE', 'NOW', 'CSV', 'RUNNING', 'https://issuer.example', 'somebody', 'ADMIN', now(),"
                        + " 'ab12cd34ef56ab12', now(), 20, 15, 15, 'a-killed-one', now() - interval '1 second')",
                job);

        finished(job.toString())
                .body("status", equalTo("SUCCEEDED"))
                .body("progress.done", equalTo(20))
                .body("results.accepted", equalTo(20));
        assertEquals(
                List.of("16", "17", "18", "19", "20"),
                database.texts("select source_external_id from feedback where source_system = ? order by 1", system));
    }

    private static byte[] sample() throws IOException {
        try (var file = ImportTest.class.getResourceAsStream("/imports/cfpb-sample.csv")) {
            return file.readAllBytes();
        }
    }

    private static String start(String mapping, String mode, String type, byte[] file) {
        return send(mapping, mode, type, file).statusCode(202).extract().path("id");
    }

    private static ValidatableResponse send(String mapping, String mode, String type, byte[] file) {
        return sendAs(Tokens.of("admin"), mapping, mode, type, file);
    }

    private static ValidatableResponse sendAs(String token, String mapping, String mode, String type, byte[] file) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .body(file)
                .post("/imports?mapping={mapping}&mode={mode}", mapping, mode)
                .then();
    }

    private static ValidatableResponse finished(String id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(get(id).extract().<String>path("status")));
        return get(id);
    }

    private static long done(String id) {
        return get(id).extract().<Integer>path("progress.done");
    }

    private static ValidatableResponse get(String id) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/imports/{id}", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse rows(String id, String outcome) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/imports/{id}/rows?outcome={outcome}", id, outcome)
                .then()
                .statusCode(200);
    }
}
