package io.redress.deploy.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessGroupTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private ProcessGroup group;
    private final AtomicInteger refusals = new AtomicInteger();
    private ManagedProcess sleeper;

    @BeforeEach
    void givenAWatchedProcess() {
        Home home = new Home(folder.resolve("state"));
        group = new ProcessGroup(new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)));
        sleeper = new ManagedProcess("sleeper", "sleep", home, Duration.ofSeconds(5), this::command);
        group.start(sleeper);
        group.watch(sleeper, () -> true);
    }

    private ManagedProcess.Command command() {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new PlatformException("not now");
        }
        return new ManagedProcess.Command(folder, Map.of(), List.of("sleep", "60"));
    }

    @AfterEach
    void stopEverything() {
        group.stop();
    }

    @Test
    void startsAgainWhatWasKilled() {
        long before = sleeper.process().pid();

        sleeper.process().destroyForcibly();

        assertTrue(Waiting.until(
                LIMIT, () -> sleeper.isAlive() && sleeper.process().pid() != before));
        assertTrue(
                Waiting.until(LIMIT, () -> said.toString(StandardCharsets.UTF_8).contains("sleeper is ready again")));
    }

    @Test
    void triesAgainWhatCannotBeStarted() {
        long before = sleeper.process().pid();
        refusals.set(1);

        sleeper.process().destroyForcibly();

        assertTrue(Waiting.until(
                LIMIT, () -> sleeper.isAlive() && sleeper.process().pid() != before));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("sleeper cannot be started, which is tried again"));
    }

    @Test
    void leavesNothingRunningAndStartsNothingOnceStopped() {
        group.stop();

        assertFalse(sleeper.isAlive());
        assertThrows(PlatformException.class, () -> group.start(sleeper));
    }
}
