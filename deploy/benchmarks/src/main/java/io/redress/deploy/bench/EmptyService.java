package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.RunningProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Quarkus application with the dependencies and settings of a service and not one class of its own, run with the
 * service's own JVM flags and allocator beside it, on the same database and broker.
 */
final class EmptyService implements AutoCloseable {

    static final String PAGE = "/q/openapi";

    private static final int PORT_OFFSET = 50;
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final int port;
    private final Process process;

    private EmptyService(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Builds the applications of all services, unless they have been built from the same project files before. */
    static void build(Path repository) {
        try {
            for (Part part : Part.values()) {
                build(repository, part);
            }
        } catch (IOException e) {
            throw new BenchException("The empty applications cannot be written.", e);
        }
    }

    private static void build(Path repository, Part part) throws IOException {
        Path service = repository.resolve(part.folder());
        Path project = folder(repository, part);
        String pom = Files.readString(service.resolve("pom.xml"))
                .replace(
                        "<relativePath>../pom.xml<",
                        "<relativePath>" + project.relativize(repository.resolve("pom.xml")) + "<");
        String settings = Files.readAllLines(service.resolve("src/main/resources/application.properties")).stream()
                .filter(line -> !line.contains("io.redress."))
                .map(line -> line.startsWith("quarkus.flyway.migrate-at-start") ? line.replace("true", "false") : line)
                .collect(Collectors.joining("\n"));
        Path resources = Files.createDirectories(project.resolve("src/main/resources"));
        if (isSame(project.resolve("pom.xml"), pom)
                && isSame(resources.resolve("application.properties"), settings)
                && Files.exists(application(repository, part).resolve("quarkus-run.jar"))) {
            return;
        }
        Files.writeString(project.resolve("pom.xml"), pom);
        Files.writeString(resources.resolve("application.properties"), settings);
        Command.run("mvn", "-B", "-ntp", "-q", "-Dmaven.test.skip=true", "-f", project.toString(), "package");
    }

    /** Started as the launcher started the service, but for the start-up cache. */
    static EmptyService start(Path repository, Redress redress, Part part) {
        try {
            int port = redress.port(part) + PORT_OFFSET;
            int management = redress.managementPort(part) + PORT_OFFSET;
            Path generated = redress.home().resolve("config/" + part.folder() + ".properties");
            Path settings = redress.home().resolve("config/empty-" + part.folder() + ".properties");
            Files.writeString(
                    settings,
                    Files.readString(generated).replace(part.folder() + ".log", "empty-" + part.folder() + ".log")
                            + "\nquarkus.http.port=" + port + "\nquarkus.management.port=" + management + "\n");
            ProcessBuilder builder = new ProcessBuilder(flags(redress.process(part)))
                    .directory(application(repository, part).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(redress.home()
                            .resolve("logs/empty-" + part.folder() + ".out")
                            .toFile());
            builder.environment()
                    .putAll(Map.of("QUARKUS_CONFIG_LOCATIONS", settings.toUri().toString(), "MALLOC_ARENA_MAX", "2"));
            EmptyService empty = new EmptyService(port, builder.start());
            if (!Waiting.until(START_LIMIT, () -> answers(port))) {
                empty.close();
                throw new BenchException("The empty " + part.folder() + " does not start.");
            }
            return empty;
        } catch (IOException e) {
            throw new BenchException("The empty " + part.folder() + " cannot be started.", e);
        }
    }

    int port() {
        return port;
    }

    double residentMegabytes() {
        return Memory.resident(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static List<String> flags(RunningProcess service) throws IOException {
        List<String> words = new ArrayList<>(
                Arrays.asList(Files.readString(Path.of("/proc", String.valueOf(service.pid()), "cmdline"))
                        .split("\0")));
        words.removeIf(word -> word.startsWith("-XX:AOT") || word.startsWith("-Xlog:aot"));
        return words;
    }

    private static boolean answers(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI page = URI.create("http://127.0.0.1:" + port + PAGE);
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isSame(Path file, String content) throws IOException {
        return Files.exists(file)
                && Files.readString(file, StandardCharsets.UTF_8).equals(content);
    }

    private static Path folder(Path repository, Part part) {
        return repository.resolve("deploy/benchmarks/target/empty").resolve(part.folder());
    }

    private static Path application(Path repository, Part part) {
        return folder(repository, part).resolve("target/quarkus-app");
    }
}
