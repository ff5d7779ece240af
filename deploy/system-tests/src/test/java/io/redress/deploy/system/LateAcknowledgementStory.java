package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An acknowledgement that was given in time, but whose event was held up, takes the breach back. */
@ExtendWith(RunningSystem.class)
class LateAcknowledgementStory {

    private final Redress redress;
    private final Steps steps;

    LateAcknowledgementStory(Redress redress) {
        this.redress = redress;
        this.steps = new Steps(redress);
    }

    @BeforeEach
    void givenAnAcknowledgementWithinSeconds() {
        steps.shorten("ACKNOWLEDGEMENT", "HIGH", 8);
    }

    @AfterEach
    void hurryNobodyElse() {
        redress.process("kafka").wake();
        steps.restoreAcknowledgement("HIGH", 24);
    }

    @Test
    void theBreachIsRetractedOnce() {
        // Given a complaint whose clocks run
        String complaint = steps.register("MODERATE");
        steps.awaitClock(complaint, "ACKNOWLEDGEMENT", "RUNNING");
        eventually().until(() -> steps.eventTypes(complaint).contains("redress.sla.clock-started.v1"));

        // When the broker hangs, and the complaint is acknowledged in time all the same
        redress.process("kafka").freeze();
        steps.acknowledge(complaint);

        // Then sla, which cannot know, sees a breach
        steps.awaitClock(complaint, "ACKNOWLEDGEMENT", "BREACHED");

        // When the broker goes on
        redress.process("kafka").wake();

        // Then the breach is taken back, once, and everyone hears of it
        steps.awaitClock(complaint, "ACKNOWLEDGEMENT", "MET");
        eventually().untilAsserted(() -> {
            List<String> types = steps.eventTypes(complaint);
            assertTrue(types.contains("redress.sla.breached.v1"), types.toString());
            assertEquals(1, Collections.frequency(types, "redress.sla.breach-retracted.v1"), types.toString());
        });
    }
}
