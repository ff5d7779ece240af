package io.redress.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.deploy.harness.Launcher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the README's tour as a reader would, block after block in one shell. */
@ExtendWith(RunningSystem.class)
class TourTest {

    private static final Pattern BLOCK = Pattern.compile("<!-- tour -->\\s*```bash\\n(.*?)```", Pattern.DOTALL);

    private final Redress redress;

    TourTest(Redress redress) {
        this.redress = redress;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyBlockOfTheReadmesTourWorks() throws Exception {
        // Given the tour as it stands in the README
        String readme = Files.readString(Launcher.REPOSITORY.resolve("README.md"));
        List<String> blocks =
                BLOCK.matcher(readme).results().map(block -> block.group(1)).toList();
        assertFalse(blocks.isEmpty(), "README.md has a tour");

        // When somebody follows it
        Path script = Files.createTempFile("redress-tour-", ".sh");
        Files.writeString(script, "set -euxo pipefail\n" + String.join("\n", blocks));
        ProcessBuilder shell = new ProcessBuilder("bash", script.toString())
                .directory(Launcher.REPOSITORY.toFile())
                .redirectErrorStream(true);
        shell.environment().put("REDRESS_HOME", redress.home().toString());
        shell.environment().put("REDRESS_PORT_BASE", String.valueOf(redress.portBase()));
        Process tour = shell.start();
        String output = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then every command succeeds
        assertEquals(0, tour.waitFor(), output);
        Files.delete(script);
    }
}
