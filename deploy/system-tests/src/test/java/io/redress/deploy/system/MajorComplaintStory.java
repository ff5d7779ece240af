package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A major complaint goes to the executive team, misses its resolution, is escalated, and gets resolved after all. */
@ExtendWith(RunningSystem.class)
class MajorComplaintStory {

    private final Redress redress;
    private final Steps steps;

    MajorComplaintStory(Redress redress) {
        this.redress = redress;
        this.steps = new Steps(redress);
    }

    @BeforeEach
    void givenAResolutionWithinSeconds() {
        steps.shorten("RESOLUTION", "CRITICAL", 6);
    }

    @AfterEach
    void hurryNobodyElse() {
        steps.restoreResolution("CRITICAL", 5);
    }

    @Test
    void everyServiceTellsTheSameStory() {
        // Given a major complaint by web form
        String complaint = steps.register("MAJOR");
        String reference = steps.feedback(complaint).getString("reference");

        // Then the executive team has it
        assertEquals(3, steps.routing(complaint).getInt("tier"));

        // When it is acknowledged in time
        steps.acknowledge(complaint);
        steps.awaitClock(complaint, "ACKNOWLEDGEMENT", "MET");

        // And nobody resolves it in time
        steps.awaitClock(complaint, "RESOLUTION", "BREACHED");

        // Then it is escalated, and somebody gets a mail that names it
        eventually()
                .untilAsserted(() -> assertEquals(
                        List.of("SLA_BREACH"), steps.routing(complaint).getList("escalations.trigger")));
        eventually()
                .untilAsserted(() -> assertTrue(
                        redress.mails().stream().anyMatch(mail -> mail.contains(reference)),
                        "a mail names " + reference));

        // When it is resolved late
        steps.resolve(complaint);

        // Then every service tells the same story
        assertEquals("RESOLVED", steps.feedback(complaint).getString("status"));
        eventually().untilAsserted(() -> {
            Map<String, Object> resolution = steps.clock(complaint, "RESOLUTION");
            assertEquals("BREACHED", resolution.get("state"));
            assertNotNull(resolution.get("fulfilledAt"));
        });
        steps.awaitClock(complaint, "ANALYSIS", "MET");
        eventually()
                .untilAsserted(
                        () -> assertEquals("CLOSED", steps.routing(complaint).getString("state")));
        eventually()
                .untilAsserted(() -> assertTrue(
                        steps.eventTypes(complaint)
                                .containsAll(List.of(
                                        "redress.feedback.received.v1",
                                        "redress.escalation.assigned.v1",
                                        "redress.feedback.acknowledged.v1",
                                        "redress.sla.met.v1",
                                        "redress.sla.breached.v1",
                                        "redress.escalation.raised.v1",
                                        "redress.feedback.resolved.v1",
                                        "redress.escalation.closed.v1")),
                        steps.eventTypes(complaint).toString()));
        eventually().untilAsserted(() -> {
            JsonPath proof = redress.reporting("auditor")
                    .get("/audit/verification")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertTrue(proof.getBoolean("intact"), proof.prettify());
        });
    }
}
