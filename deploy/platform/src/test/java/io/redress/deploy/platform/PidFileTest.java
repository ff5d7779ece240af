package io.redress.deploy.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    private Process sleeper;
    private PidFile file;

    @BeforeEach
    void remembersASleeper() throws Exception {
        sleeper = new ProcessBuilder("sleep", "60").start();
        file = new PidFile(folder.resolve("sleeper.pid"));
        file.write(sleeper.toHandle(), "sleep");
    }

    @AfterEach
    void endsTheSleeper() {
        sleeper.destroyForcibly();
    }

    @Test
    void findsTheProcessAgain() {
        assertEquals(Optional.of(sleeper.toHandle()), file.living());
    }

    @Test
    void isHarmlessOnceTheProcessIsGone() {
        sleeper.destroyForcibly();

        assertTrue(Waiting.until(Duration.ofSeconds(10), () -> file.living().isEmpty()));
    }

    @Test
    void isNotFooledByAProcessThatGotThePidLater() throws Exception {
        Files.writeString(file.path(), sleeper.pid() + "\n2020-01-01T00:00:00Z\nsleep\n");

        assertTrue(file.living().isEmpty());
    }

    @Test
    void isNotFooledByAnotherProgram() throws Exception {
        file.write(sleeper.toHandle(), "postgres");

        assertTrue(file.living().isEmpty());
    }

    @Test
    void isHarmlessWhenCutOffHalfWay() throws Exception {
        Files.writeString(file.path(), "12");

        assertTrue(file.living().isEmpty());
    }
}
