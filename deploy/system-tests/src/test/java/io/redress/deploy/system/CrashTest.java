package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.deploy.harness.CrashPoint;
import io.redress.deploy.harness.Part;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The process dies at the worst instants; afterwards every answered feedback exists once (I1), its event was published
 * if and only if it was committed (I2), took effect once (I3), and nothing is missing in between (I4).
 */
@ExtendWith(RunningSystem.class)
class CrashTest {

    private final Redress redress;
    private final Steps steps;
    private final CrashPoint crash;
    private final String externalId = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    CrashTest(Redress redress) {
        this.redress = redress;
        this.steps = new Steps(redress);
        this.crash = new CrashPoint(redress.system());
    }

    @Test
    void killedBeforeTheCommitNothingHappened() {
        // Given intake dies before its next commit
        crash.arm(Part.INTAKE, "before-commit");

        // When a feedback is posted
        assertThrows(Exception.class, this::post);
        crash.awaitRecovery(Part.INTAKE);

        // Then nobody has heard of it
        assertEquals(0, stored());
        assertEquals(0, published());

        // And the sender's retry makes exactly one
        assertEverythingHappenedOnce(idOf(post()));
    }

    @Test
    void killedAfterTheCommitTheRetryGetsTheStoredAnswer() {
        // Given intake dies between commit and answer
        crash.arm(Part.INTAKE, "after-commit");

        // When a feedback is posted
        assertThrows(Exception.class, this::post);
        crash.awaitRecovery(Part.INTAKE);

        // Then it is stored once, and the retry is answered as the first try would have been
        assertEquals(1, stored());
        Response retry = post();
        assertEquals("true", retry.header("Idempotency-Replayed"));
        assertEverythingHappenedOnce(idOf(retry));
    }

    @Test
    void killedBetweenSendAndMarkTheEventComesTwiceAndActsOnce() {
        // Given intake's relay dies after the broker has the event and before the outbox knows
        crash.arm(Part.INTAKE, "relay-after-send");

        // When a feedback is posted, which may be answered just before
        try {
            post();
        } catch (Exception cutOff) {
            // The answer was lost; the sender will try again.
        }
        crash.awaitRecovery(Part.INTAKE);

        // Then the event that was sent twice acts once
        assertEverythingHappenedOnce(idOf(post()));
    }

    @Test
    void killedBetweenCommitAndOffsetTheEventComesTwiceAndActsOnce() {
        // Given sla dies after the effect of an event and before it tells the broker
        crash.arm(Part.SLA, "consumer-after-commit");

        // When a feedback is posted
        String feedback = idOf(post());
        crash.awaitRecovery(Part.SLA);

        // Then its clocks were started once
        assertEverythingHappenedOnce(feedback);
    }

    private void assertEverythingHappenedOnce(String feedback) {
        assertEquals(1, stored());
        steps.awaitClock(feedback, "ACKNOWLEDGEMENT", "RUNNING");
        steps.awaitClock(feedback, "RESOLUTION", "RUNNING");
        assertEquals(1, steps.routing(feedback).getInt("tier"));
        eventually().untilAsserted(() -> {
            assertEquals(1, published());
            for (Part consumer : new Part[] {Part.ESCALATION, Part.SLA, Part.REPORTING}) {
                assertEquals(lastSequence(Part.INTAKE, feedback), applied(consumer, feedback), consumer.key());
            }
            assertEquals(lastSequence(Part.SLA, feedback), applied(Part.REPORTING, "sla", feedback));
        });
        assertEquals(
                2,
                redress.database(Part.SLA)
                        .number(
                                "SELECT count(*) FROM clock WHERE feedback_id = ?::uuid AND state = 'RUNNING'",
                                feedback));
        assertEquals(1, Collections.frequency(steps.eventTypes(feedback), "redress.feedback.received.v1"));
        assertEquals(1, Collections.frequency(steps.eventTypes(feedback), "redress.escalation.assigned.v1"));
        assertEquals(2, Collections.frequency(steps.eventTypes(feedback), "redress.sla.clock-started.v1"));
    }

    private long stored() {
        return redress.database(Part.INTAKE)
                .number("SELECT count(*) FROM feedback WHERE source_external_id = ?", externalId);
    }

    /** Events of this feedback that the broker has acknowledged; each counts once, however often it was sent. */
    private long published() {
        return redress.database(Part.INTAKE)
                .number(
                        "SELECT count(DISTINCT id) FROM published_event WHERE type = 'redress.feedback.received.v1'"
                                + " AND subject IN (SELECT id::text FROM feedback WHERE source_external_id = ?)",
                        externalId);
    }

    private long lastSequence(Part producer, String feedback) {
        return redress.database(producer).number("SELECT last FROM outbox_sequence WHERE subject = ?", feedback);
    }

    private long applied(Part consumer, String feedback) {
        return applied(consumer, "intake", feedback);
    }

    private long applied(Part consumer, String producer, String feedback) {
        return redress.database(consumer)
                .number(
                        "SELECT coalesce(max(sequence), 0) FROM inbox_position WHERE producer = ? AND subject = ?",
                        producer,
                        feedback);
    }

    private Response post() {
        return redress.intake("integration")
                .header("Idempotency-Key", key)
                .body("""
                    { "channel": "CRM", "kind": "COMPLAINT", "subject": "Invoice is wrong", "severity": "MINOR",
                      "source": { "system": "crm-eu", "externalId": "%s" } }
                    """.formatted(externalId))
                .post("/feedback");
    }

    private static String idOf(Response answer) {
        JsonPath body = answer.then().extract().jsonPath();
        assertTrue(answer.statusCode() == 201 || answer.statusCode() == 200, body.prettify());
        return body.getString("id");
    }
}
