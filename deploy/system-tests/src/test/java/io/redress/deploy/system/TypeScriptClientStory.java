package io.redress.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.deploy.harness.Launcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A front end in TypeScript, its client generated from the API descriptions, goes from receipt to report. */
@ExtendWith(RunningSystem.class)
class TypeScriptClientStory {

    private static final Path CLIENTS = Launcher.REPOSITORY.resolve("deploy/clients");

    private final Redress redress;

    TypeScriptClientStory(Redress redress) {
        this.redress = redress;
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void theGeneratedClientTellsTheStory() {
        assumeTrue(
                Command.isOnThePath("node") && Command.isOnThePath("npm"),
                "node and npm are not on the path: install Node.js 20 to run the TypeScript client");

        // Given clients generated from the committed API descriptions
        if (!Files.exists(CLIENTS.resolve("node_modules/.package-lock.json"))) {
            succeed(Command.of("npm", "ci", "--loglevel=error").in(CLIENTS).run());
        }
        succeed(Command.of("npm", "run", "--silent", "build").in(CLIENTS).run());

        // When one of them lives through a major and a minor complaint, Then every service tells it the same
        succeed(Command.of("npm", "run", "--silent", "story")
                .in(CLIENTS)
                .with("REDRESS_HOME", redress.home().toString())
                .with("REDRESS_PORT_BASE", String.valueOf(redress.portBase()))
                .run());
    }

    private static void succeed(Command.Outcome outcome) {
        assertEquals(0, outcome.exitCode(), outcome.output());
    }
}
