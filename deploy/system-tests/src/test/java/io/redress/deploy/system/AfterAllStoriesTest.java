package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.deploy.harness.Part;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must hold once things have come to rest, whatever was done to the system before. */
@ExtendWith(RunningSystem.class)
@Order(Integer.MAX_VALUE)
class AfterAllStoriesTest {

    private final Redress redress;

    AfterAllStoriesTest(Redress redress) {
        this.redress = redress;
    }

    @Test
    void nothingIsLostHeldUpOrUnproven() {
        eventually().untilAsserted(new Conservation(redress)::holds);
        for (Part consumer : new Part[] {Part.ESCALATION, Part.SLA, Part.REPORTING}) {
            assertEquals(
                    0,
                    redress.database(consumer).number("SELECT count(*) FROM held_event"),
                    consumer.key() + " holds events back");
        }
        eventually().untilAsserted(() -> {
            JsonPath proof =
                    redress.reporting("auditor").get("/audit/verification").jsonPath();
            assertAll(
                    () -> assertTrue(proof.getBoolean("intact"), proof.prettify()),
                    () -> assertEquals(0, proof.getInt("unchained.count"), proof.prettify()));
        });
    }
}
