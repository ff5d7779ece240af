package io.redress.deploy.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** One copy of Redress on this machine: where its parts are, and how to get at them. */
public final class LocalSystem {

    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(2);

    private final Launcher launcher;
    private final HttpClient health = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(HEALTH_TIMEOUT)
            .build();

    public LocalSystem(Launcher launcher) {
        this.launcher = launcher;
    }

    public Launcher launcher() {
        return launcher;
    }

    /** Its state folder. */
    public Path home() {
        return launcher.home();
    }

    public int portBase() {
        return launcher.portBase();
    }

    /** Returns when everything is ready. */
    public void start(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "start";
        words[1] = "--detach";
        System.arraycopy(options, 0, words, 2, options.length);
        Launcher.Outcome outcome = launcher.run(words);
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(
                    "Redress did not start; its state is in " + home() + ", and it said: " + outcome.output());
        }
    }

    /** Stops all of it, whatever a killed launcher left behind too. */
    public void stop() {
        launcher.run("stop");
    }

    public String url(Part part) {
        return "http://127.0.0.1:" + (portBase() + part.number());
    }

    /** Where its metrics and health are. */
    public String managementUrl(Part part) {
        return "http://127.0.0.1:" + (portBase() + 100 + part.number());
    }

    public String token(String role) {
        return read(home().resolve("tokens/" + role + ".jwt"));
    }

    public Database database(Part part) {
        String name = "redress_" + part.key();
        return Database.at(
                "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/" + name,
                name,
                read(home().resolve("secrets/" + name + ".password")));
    }

    public int postgresPort() {
        return portBase() + 201;
    }

    public int kafkaPort() {
        return portBase() + 202;
    }

    public String kafka() {
        return "127.0.0.1:" + kafkaPort();
    }

    /** {@code kafka}, {@code postgres}, {@code launcher} or the folder of a service. */
    public RunningProcess process(String name) {
        return new RunningProcess(home().resolve("run/" + name + ".pid"));
    }

    public RunningProcess process(Part part) {
        return process(part.folder());
    }

    public boolean isReady(Part part) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(managementUrl(part) + "/q/health/ready"))
                .timeout(HEALTH_TIMEOUT)
                .build();
        try {
            return health.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean isReady() {
        return Arrays.stream(Part.values()).allMatch(this::isReady);
    }

    /** Settings of somebody's own, which win over the generated ones at the service's next start. */
    public void settings(Part part, String properties) {
        try {
            Path folder = Files.createDirectories(home().resolve("settings"));
            Path file = folder.resolve(part.folder() + ".properties");
            if (properties.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, properties);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
