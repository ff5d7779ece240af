package io.redress.deploy.faults.broker;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.RunningProcess;
import io.redress.deploy.harness.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The broker is killed and loses the files of all topics; its own records of who has read how far survive. */
final class WipeLog implements Fault {

    private static final Duration RESTART = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "log-wiped";
    }

    @Override
    public String description() {
        return "The broker is killed under load and its topics' files are deleted; it starts again with empty topics.";
    }

    @Override
    public void inject(Scene scene) throws IOException {
        scene.injected().topicsWereCut();
        RunningProcess broker = scene.system().process("kafka");
        long before = broker.pid();
        broker.kill();
        try (Stream<Path> folders = Files.list(scene.system().home().resolve("kafka/data"))) {
            for (Path folder : folders.filter(WipeLog::isOfATopic).toList()) {
                LoseBroker.delete(folder);
            }
        }
        Waiting.forThat("the broker starts again", RESTART, () -> broker.pid() != before && broker.isAlive());
    }

    private static boolean isOfATopic(Path folder) {
        String name = folder.getFileName().toString();
        return Broker.topics().stream().anyMatch(topic -> name.startsWith(topic + "-"));
    }
}
