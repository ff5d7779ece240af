package io.redress.intake.imports.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file whose connection breaks on the way leaves nothing behind; sent again with the same key, it comes in whole. */
@ComponentTest
class CutOffUploadTest {

    private static final int ROWS = 40_000;

    private final Database database;
    private final String system = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    CutOffUploadTest(Database database) {
        this.database = database;
    }

    @Test
    void nothingOfAFileThatWasCutOffIsTaken() throws IOException {
        var file = file();
        var jobs = database.count("select count(*) from import_job");

        sendHalfOf(file);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> database.count("select count(*) from import_piece p where not exists"
                                + " (select from import_job j where j.id = p.job_id)")
                        == 0);
        assertEquals(jobs, database.count("select count(*) from import_job"));
        assertEquals(0, database.count("select count(*) from feedback where source_system = ?", system));

        var id = again(file, "dryRun=true", 202);
        assertEquals(id, again(file, "dryRun=true", 202), "the same request once more");
        Imports.finished(id)
                .body("status", equalTo("SUCCEEDED"))
                .body("progress.total", equalTo(ROWS))
                .body("results.accepted", equalTo(ROWS));
    }

    private void sendHalfOf(byte[] file) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            var head = "POST /imports?dryRun=true HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.of("admin")
                    + "\r\nIdempotency-Key: " + key + "\r\nContent-Type: text/csv\r\nContent-Length: " + file.length
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(file, 0, file.length / 2);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> database.count("select count(*) from import_piece p where not exists"
                                    + " (select from import_job j where j.id = p.job_id)")
                            > 0);
        }
    }

    private String again(byte[] file, String query, int status) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Idempotency-Key", key)
                .header("Content-Type", Imports.CSV)
                .body(file)
                .post("/imports?" + query)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    private byte[] file() {
        var file = new StringBuilder("source.system,source.externalId,channel,subject\n");
        for (var i = 1; i <= ROWS; i++) {
            file.append(system)
                    .append(',')
                    .append(i)
                    .append(",EMAIL,Row number ")
                    .append(i)
                    .append(" of a long file\n");
        }
        return file.toString().getBytes(UTF_8);
    }
}
