package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.deploy.harness.Launcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The machine's plug is not pulled every day, but launchers get killed; the next start goes on where it was. */
@ExtendWith(RunningSystem.class)
class KilledLauncherStory {

    private final Redress redress;
    private final Steps steps;

    KilledLauncherStory(Redress redress) {
        this.redress = redress;
        this.steps = new Steps(redress);
    }

    @Test
    void theNextStartFindsEverythingAndGoesOn() {
        // Given a running system, on which a second start is refused in one sentence
        Launcher.Outcome second = redress.launcher().run("start", "--detach");
        assertEquals(1, second.exitCode());
        assertTrue(second.output().startsWith("Redress already runs on the state in"), second.output());
        assertEquals(1, second.output().lines().count(), second.output());

        // When launcher, broker and two services are killed right after a complaint came in, and two services live on
        String complaint = steps.register("MAJOR");
        Stream.of("launcher", "kafka", "intake-service", "sla-service")
                .forEach(name -> redress.process(name).kill());

        // Then the next start recovers, and the complaint is on its way as if nothing had happened
        redress.start();
        assertEquals("RECEIVED", steps.feedback(complaint).getString("status"));
        assertEquals(3, steps.routing(complaint).getInt("tier"));
        steps.awaitClock(complaint, "RESOLUTION", "RUNNING");
        eventually().until(() -> steps.eventTypes(complaint).contains("redress.sla.clock-started.v1"));
    }
}
