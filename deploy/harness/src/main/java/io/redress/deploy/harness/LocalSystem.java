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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One copy of Redress on this machine: where its parts are, and how to get at them. */
public final class LocalSystem {

    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(2);

    private static final int BETWEEN_INSTANCES = 10;

    private final Launcher launcher;
    private final int replicas;
    private final HttpClient health = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(HEALTH_TIMEOUT)
            .build();

    /** With one instance of each service. */
    public LocalSystem(Launcher launcher) {
        this(launcher, 1);
    }

    /** @param replicas how many instances of each service there are, or will be once it is started */
    public LocalSystem(Launcher launcher, int replicas) {
        this.launcher = launcher;
        this.replicas = replicas;
    }

    public int replicas() {
        return replicas;
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
        List<String> words = new ArrayList<>(List.of("start", "--detach", "--replicas", String.valueOf(replicas)));
        words.addAll(List.of(options));
        Launcher.Outcome outcome = launcher.run(words.toArray(String[]::new));
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(
                    "Redress did not start; its state is in " + home() + ", and it said: " + outcome.output());
        }
    }

    /** Stops all of it, whatever a killed launcher left behind too. */
    public void stop() {
        launcher.run("stop");
    }

    /** Of its first instance. */
    public String url(Part part) {
        return url(part, 1);
    }

    /** @param replica from 1 */
    public String url(Part part, int replica) {
        return "http://127.0.0.1:" + (portBase() + part.number() + BETWEEN_INSTANCES * (replica - 1));
    }

    /** Where metrics and health of its first instance are. */
    public String managementUrl(Part part) {
        return managementUrl(part, 1);
    }

    /** @param replica from 1 */
    public String managementUrl(Part part, int replica) {
        return "http://127.0.0.1:" + (portBase() + 100 + part.number() + BETWEEN_INSTANCES * (replica - 1));
    }

    public String token(String role) {
        return read(home().resolve("tokens/" + role + ".jwt"));
    }

    public Database database(Part part) {
        String name = "redress_" + part.key();
        return database(name, name);
    }

    /** PostgreSQL as its superuser sees it. */
    public Database administration() {
        return database("postgres", "redress_platform");
    }

    private Database database(String name, String user) {
        return Database.at(
                "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/" + name,
                user,
                read(home().resolve("secrets/" + user + ".password")));
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
        return process(part, 1);
    }

    /** @param replica from 1 */
    public RunningProcess process(Part part, int replica) {
        return process(replica == 1 ? part.folder() : part.folder() + "-" + replica);
    }

    /** Whether every instance of it is. */
    public boolean isReady(Part part) {
        return IntStream.rangeClosed(1, replicas).allMatch(replica -> isReady(part, replica));
    }

    /** @param replica from 1 */
    public boolean isReady(Part part, int replica) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(managementUrl(part, replica) + "/q/health/ready"))
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
        settings(part.folder(), properties);
    }

    /** The same of any process that has settings, for example {@code kafka}. */
    public void settings(String process, String properties) {
        ownFile(process + ".properties", properties);
    }

    /** What the first instance of a service finds in its environment at its next start; empty for nothing in particular. */
    public void environment(Part part, String properties) {
        ownFile(part.folder() + "-1.environment", properties);
    }

    private void ownFile(String name, String content) {
        try {
            Path file = Files.createDirectories(home().resolve("settings")).resolve(name);
            if (content.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, content);
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
