package io.redress.deploy.faults.broker;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The broker's whole data folder is lost while a consumer is behind: a new broker starts with nothing. */
final class LoseBroker implements Fault {

    private static final Part BEHIND = Part.SLA;
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration STOPPED = Duration.ofSeconds(6);

    @Override
    public String name() {
        return "broker-lost";
    }

    @Override
    public String description() {
        return "Everything is stopped, the broker's folder is deleted, and everything is started again.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) throws IOException {
        long before = scene.system().process(BEHIND).pid();
        scene.system().settings(BEHIND, "redress.consumer.enabled=false\n");
        scene.system().process(BEHIND).terminate();
        Waiting.forThat(
                BEHIND.folder() + " starts anew",
                LIMIT,
                () -> scene.system().process(BEHIND).pid() != before
                        && scene.system().isReady(BEHIND));
        Waiting.pass(STOPPED);
        scene.injected().topicsWereCut();
        scene.system().stop();
        scene.system().settings(BEHIND, "");
        delete(scene.system().home().resolve("kafka"));
        scene.system().start();
    }

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    @Override
    public void cleanUp(Scene scene) {
        scene.system().settings(BEHIND, "");
    }
}
