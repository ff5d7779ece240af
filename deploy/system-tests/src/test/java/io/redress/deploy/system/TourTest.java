package io.redress.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the README's tour as a reader would, block after block in one shell, only on the ports of this copy. */
@ExtendWith(RunningSystem.class)
class TourTest {

    private static final Pattern BLOCK = Pattern.compile("<!-- tour -->\\s*```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("(?:localhost|127\\.0\\.0\\.1):8([01])8([1-4])");

    private final Redress redress;

    TourTest(Redress redress) {
        this.redress = redress;
    }

    @Test
    void everyBlockOfTheReadmesTourWorks() throws Exception {
        // Given the tour as it stands in the README
        String readme = Files.readString(RunningSystem.REPOSITORY.resolve("README.md"));
        List<String> blocks =
                BLOCK.matcher(readme).results().map(block -> block.group(1)).toList();
        assertFalse(blocks.isEmpty(), "README.md has a tour");

        // When somebody follows it
        Path script = Files.createTempFile("redress-tour-", ".sh");
        Files.writeString(script, "set -euo pipefail\n" + here(String.join("\n", blocks)));
        ProcessBuilder shell = new ProcessBuilder("bash", "-x", script.toString())
                .directory(RunningSystem.REPOSITORY.toFile())
                .redirectErrorStream(true);
        shell.environment().put("REDRESS_HOME", redress.home().toString());
        shell.environment().put("REDRESS_PORT_BASE", String.valueOf(redress.portBase()));
        Path output = Files.createTempFile("redress-tour-", ".log");
        Process tour = shell.redirectOutput(output.toFile()).start();

        // Then every command succeeds
        assertEquals(true, tour.waitFor(5, TimeUnit.MINUTES), "the tour ends");
        assertEquals(0, tour.exitValue(), () -> Redress.read(output));
        Files.delete(script);
        Files.delete(output);
    }

    private String here(String commands) {
        return ADDRESS.matcher(commands)
                .replaceAll(address -> "127.0.0.1:"
                        + (redress.portBase()
                                + (address.group(1).equals("1") ? 100 : 0)
                                + Integer.parseInt(address.group(2))));
    }
}
