package io.redress.intake.imports.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.intake.imports.ImportJob.Tally;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class ImportControlTest {

    private static final String SOMEBODY_ELSE = "control-test";
    private static final int ROWS = 20;
    private static final int DONE = 15;

    private final ImportJobStore jobs;
    private final Database database;
    private final UUID id = UUID.randomUUID();
    private final String system = id.toString();

    ImportControlTest(ImportJobStore jobs, Database database) {
        this.jobs = jobs;
        this.database = database;
    }

    @Test
    void aPausedImportStandsStillUntilItIsResumedAndTakesEachRowOnce() {
        givenAnImportThatSomebodyElseWorksOn();

        Imports.act(system, "pause")
                .statusCode(200)
                .body("status", equalTo("PAUSED"))
                .body("progress.done", equalTo(DONE))
                .body("progress.percent", equalTo(75))
                .body("progress.remaining", nullValue());

        Imports.act(system, "pause").statusCode(200).body("status", equalTo("PAUSED"));
        assertFalse(
                jobs.advance(id, SOMEBODY_ELSE, DONE, Duration.ZERO, new Tally(1, 0, 0, 0)), "rows after the pause");
        anImportThatIsYoungerEnds();
        Imports.get(system)
                .body("status", equalTo("PAUSED"))
                .body("allowedActions.action", equalTo(List.of("pause", "resume", "cancel")))
                .body("allowedActions.allowed", equalTo(List.of(false, true, true)))
                .body("allowedActions[0].why", equalTo("it is paused"));

        Imports.act(system, "resume").statusCode(200);

        Imports.finished(system)
                .body("status", equalTo("SUCCEEDED"))
                .body("progress.done", equalTo(ROWS))
                .body("results.accepted", equalTo(ROWS));
        assertEquals(
                List.of("16", "17", "18", "19", "20"),
                database.texts("select source_external_id from feedback where source_system = ? order by 1", system));
    }

    @Test
    void aCancelledImportIsOverAndItsFileForgotten() {
        givenAnImportThatSomebodyElseWorksOn();

        Imports.act(system, "cancel")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("finishedAt", notNullValue())
                .body("allowedActions.allowed", equalTo(List.of(false, false, false)));

        Imports.act(system, "cancel").statusCode(200).body("status", equalTo("CANCELLED"));
        Imports.act(system, "resume")
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("detail", containsString("import the file again"));
        assertFalse(jobs.advance(id, SOMEBODY_ELSE, DONE, Duration.ZERO, new Tally(1, 0, 0, 0)), "rows after the end");
        assertEquals(0, database.count("select count(*) from import_piece where job_id = ?", id));
    }

    @Test
    void whatHasEndedCannotBeHeldUp() {
        var ended = Imports.start("", "source.system,channel,subject\n%s,EMAIL,One\n".formatted(system));
        Imports.finished(ended).body("status", equalTo("SUCCEEDED"));

        for (var action : List.of("pause", "resume", "cancel")) {
            Imports.act(ended, action).statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
        }
        Imports.act(UUID.randomUUID().toString(), "pause").statusCode(404);
    }

    @Test
    void aRequestThatIsRepeatedGetsTheAnswerOfTheFirst() {
        givenAnImportThatSomebodyElseWorksOn();
        var key = UUID.randomUUID().toString();
        Imports.act(system, "pause", key).statusCode(200);
        Imports.act(system, "cancel").statusCode(200);

        Imports.act(system, "pause", key)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("status", equalTo("PAUSED"));
        Imports.get(system).body("status", equalTo("CANCELLED"));
    }

    private void anImportThatIsYoungerEnds() {
        Imports.finished(Imports.start("", "source.system,channel,subject\nyounger-%s,EMAIL,One\n".formatted(system)))
                .body("status", equalTo("SUCCEEDED"));
    }

    private void givenAnImportThatSomebodyElseWorksOn() {
        var file = new StringBuilder("source.system,source.externalId,channel,subject\n");
        for (var i = 1; i <= ROWS; i++) {
            file.append(system)
                    .append(',')
                    .append(i)
                    .append(",EMAIL,Row ")
                    .append(i)
                    .append('\n');
        }
        database.execute(
                "insert into import_piece (job_id, number, stored_at, data) values (?, 0, now(), ?)",
                id,
                file.toString().getBytes(UTF_8));
        database.execute("""
            insert into import_job (id, mapping, mode, received, format, status, issuer, subject, role, requested_at, file_hash, started_at,
                total, done, accepted, worker, leased_until)
            values (?, 'redress', 'LIVE', 'NOW', 'CSV', 'RUNNING', 'i', 's', 'ADMIN', now() - interval '1 day', 'ab12cd34ef56ab12', now(),
                ?, ?, ?, ?, now() + interval '1 hour')
            """, id, ROWS, DONE, DONE, SOMEBODY_ELSE);
    }
}
