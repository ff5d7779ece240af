package io.redress.deploy.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The launcher of one state folder and port base, run as the scripts run it but for the build. */
public record Launcher(Path home, int portBase) {

    /** Where the repository is. */
    public static final Path REPOSITORY = Path.of(System.getProperty("redress.root", "."));

    /** What a command said, and how it ended. */
    public record Outcome(int exitCode, String output) {}

    /** Runs a command such as {@code start --detach} to its end. */
    public Outcome run(String... command) {
        try {
            Path output = Files.createTempFile("redress-launcher-", ".log");
            Process process = begin(output, command);
            Outcome outcome = new Outcome(process.waitFor(), Files.readString(output));
            Files.delete(output);
            return outcome;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command and does not wait for it. */
    public Process begin(Path output, String... command) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Dredress.root=" + REPOSITORY);
        words.add("-jar");
        words.add(REPOSITORY.resolve("deploy/platform/target/platform.jar").toString());
        words.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("REDRESS_HOME", home.toString());
        builder.environment().put("REDRESS_PORT_BASE", String.valueOf(portBase));
        return builder.start();
    }
}
