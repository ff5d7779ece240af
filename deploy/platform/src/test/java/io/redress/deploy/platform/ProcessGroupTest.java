package io.redress.deploy.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessGroupTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private ProcessGroup group;
    private ManagedProcess sleeper;

    @BeforeEach
    void givenAWatchedProcess() {
        Home home = new Home(folder.resolve("state"));
        group = new ProcessGroup(new Progress(new PrintStream(OutputStream.nullOutputStream())));
        sleeper = new ManagedProcess(
                "sleeper",
                "sleep",
                home,
                Duration.ofSeconds(5),
                () -> new ManagedProcess.Command(folder, Map.of(), List.of("sleep", "60")));
        group.start(sleeper);
        group.watch(sleeper);
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
    }

    @Test
    void leavesNothingRunningAndStartsNothingOnceStopped() {
        group.stop();

        assertFalse(sleeper.isAlive());
        assertThrows(PlatformException.class, () -> group.start(sleeper));
    }
}
