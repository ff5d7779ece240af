package io.redress.deploy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** A real Kafka broker, its own controller, as a process of its own. */
final class Kafka {

    static final String NAME = "kafka";

    /** The quick compiler alone: a local broker waits for the disk, and starts in half the processor time. */
    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Home home;
    private final Ports ports;
    private final Path jar;
    private final Path data;
    private final Path settings;
    private final Path logging;
    private final StartupCache cache;
    private final KafkaTopics topics;
    private final ManagedProcess process;

    Kafka(Home home, Ports ports, Path jar) {
        this.home = home;
        this.ports = ports;
        this.jar = jar;
        this.data = home.folder(NAME).resolve("data");
        this.settings = home.folder("config").resolve("kafka.properties");
        this.logging = home.folder("config").resolve("kafka-log4j2.properties");
        this.cache = new StartupCache(NAME, jar.getParent(), ports.base(), FLAGS);
        this.topics = new KafkaTopics("127.0.0.1:" + ports.kafka());
        this.process = new ManagedProcess(NAME, "java", home, PATIENCE, this::command);
    }

    ManagedProcess process() {
        return process;
    }

    StartupCache cache() {
        return cache;
    }

    /** Returns when the broker is being started and, on the first start, when its topics exist. */
    void start(ProcessGroup group) {
        writeSettings();
        OwnerOnly.write(logging, KafkaSettings.logging(home.folder("logs").resolve(NAME + ".log")));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format();
        }
        group.start(process);
        if (!topics.exist(data)) {
            awaitOpen();
            topics.create();
        }
    }

    boolean isReady() {
        return Ports.answers(ports.kafka());
    }

    /** Returns when the broker listens. */
    void awaitOpen() {
        if (!Waiting.until(START_LIMIT, () -> isReady() || !process.isAlive()) || !process.isAlive()) {
            throw new PlatformException("Kafka does not start; its last words were:\n" + process.lastWords());
        }
    }

    private void format() {
        List<String> words = new ArrayList<>(java(List.of("-XX:TieredStopAtLevel=1")));
        words.addAll(List.of(
                "kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString(), "-c"));
        words.add(settings.toString());
        try {
            int exit = new ProcessBuilder(words)
                    .directory(jar.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.log(NAME + ".out").toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new PlatformException(
                        "Kafka cannot make its data folder; its last words were:\n" + process.lastWords());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What people set for the broker themselves comes last in the file, so it wins. */
    private void writeSettings() {
        OwnerOnly.write(settings, KafkaSettings.broker(ports, data) + home.ownSettings(NAME));
    }

    private ManagedProcess.Command command() {
        writeSettings();
        List<String> words = new ArrayList<>(java(FLAGS));
        words.addAll(1, cache.options());
        words.addAll(List.of("kafka.Kafka", settings.toString()));
        return new ManagedProcess.Command(jar.getParent(), Map.of(), words);
    }

    private List<String> java(List<String> options) {
        List<String> words = new ArrayList<>(List.of(Java.program("java"), "-XX:+UseSerialGC"));
        words.addAll(options);
        words.addAll(List.of(
                "-Dlog4j2.configurationFile=" + logging,
                "-cp",
                jar.getFileName().toString()));
        return words;
    }
}
