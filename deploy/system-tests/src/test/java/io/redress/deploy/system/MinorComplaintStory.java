package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A minor complaint starts with the front line, and climbs one tier when its time is up. */
@ExtendWith(RunningSystem.class)
class MinorComplaintStory {

    private final Steps steps;

    MinorComplaintStory(Redress redress) {
        this.steps = new Steps(redress);
    }

    @BeforeEach
    void givenAResolutionWithinSeconds() {
        steps.shorten("RESOLUTION", "STANDARD", 6);
    }

    @AfterEach
    void hurryNobodyElse() {
        steps.restoreResolution("STANDARD", 20);
    }

    @Test
    void climbsFromTheFrontLineToSalesManagement() {
        // Given a minor complaint, with the front line
        String complaint = steps.register("MINOR");
        assertEquals(1, steps.routing(complaint).getInt("tier"));

        // When its resolution is missed
        steps.awaitClock(complaint, "RESOLUTION", "BREACHED");

        // Then it climbs one tier, once
        eventually().untilAsserted(() -> {
            JsonPath routing = steps.routing(complaint);
            assertEquals(2, routing.getInt("tier"));
            assertEquals(1, routing.getList("escalations").size());
            assertEquals(1, routing.getInt("escalations[0].fromTier"));
            assertEquals(2, routing.getInt("escalations[0].toTier"));
            assertEquals("SLA_BREACH", routing.getString("escalations[0].trigger"));
        });
    }
}
