package io.redress.deploy.system;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of this machine, run to its end. */
final class Command {

    private final ProcessBuilder process;

    private Command(List<String> words) {
        this.process = new ProcessBuilder(words).redirectErrorStream(true);
    }

    /** What it said, and how it ended. */
    record Outcome(int exitCode, String output) {}

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    static boolean isOnThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    Command in(Path folder) {
        process.directory(folder.toFile());
        return this;
    }

    Command with(String variable, String value) {
        process.environment().put(variable, value);
        return this;
    }

    /** It reads what stands in this file. */
    Command reading(Path input) {
        process.redirectInput(input.toFile());
        return this;
    }

    Outcome run() {
        try {
            Process running = process.start();
            String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(running.waitFor(), output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
