package io.redress.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs of this machine. */
final class Command {

    private Command() {}

    /** What it printed; a program that fails stops the measurement with what it said. */
    static String run(String... words) {
        return run(Map.of(), Arrays.asList(words));
    }

    static String run(Map<String, String> environment, List<String> words) {
        try {
            Path output = Files.createTempFile("redress-bench-", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                int exit = builder.start().waitFor();
                String said = Files.readString(output);
                if (exit != 0) {
                    throw new BenchException(words.getFirst() + " failed:\n" + said);
                }
                return said;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new BenchException(words.getFirst() + " cannot be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    /** The program on the path, or where Debian and others put PostgreSQL's programs; otherwise the sentence is told. */
    static String find(String program, String advice) {
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of);
        Path versions = Path.of("/usr/lib/postgresql");
        try (Stream<Path> installed = Files.isDirectory(versions) ? Files.list(versions) : Stream.empty()) {
            return Stream.concat(onPath, installed.map(version -> version.resolve("bin")))
                    .map(folder -> folder.resolve(program))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new BenchException(advice))
                    .toString();
        } catch (IOException e) {
            throw new BenchException(advice, e);
        }
    }
}
