package io.redress.deploy.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts everything, stays until it is told to stop, and stops everything. */
final class Launcher {

    static final String NAME = "launcher";

    private final Path repository;
    private final Home home;
    private final Ports ports;
    private final int replicas;
    private final Progress progress;

    Launcher(Path repository, Home home, Ports ports, int replicas, Progress progress) {
        this.repository = repository;
        this.home = home;
        this.ports = ports;
        this.replicas = replicas;
        this.progress = progress;
    }

    void run(boolean sample) throws Exception {
        try (HomeLock lock = HomeLock.acquire(home, HomeLock.BRIEFLY)) {
            DetachedStart.keepLog(home);
            Files.deleteIfExists(home.readyMarker());
            List<String> leftovers = new Leftovers(home).stop();
            if (!leftovers.isEmpty()) {
                progress.say("Stopped what an earlier start had left running: " + String.join(", ", leftovers) + ".");
            }
            ports.requireFree(replicas);
            home.pidFile(NAME).write(ProcessHandle.current(), "java");
            Platform platform = new Platform(repository, home, ports, replicas, progress);
            stopAtTheEnd(platform);
            try {
                platform.start();
                announce(sample);
                platform.recordCaches();
            } catch (Exception e) {
                if (!platform.isStopping()) {
                    platform.stop();
                    throw e;
                }
            }
            new CountDownLatch(1).await();
        }
    }

    private void announce(boolean sample) throws IOException {
        progress.say("Redress is ready.");
        if (sample) {
            loadSamples();
        }
        progress.print(Summary.of(ports, replicas, home, new Tokens(home)));
        OwnerOnly.write(home.readyMarker(), ProcessHandle.current().pid() + "\n");
    }

    private void loadSamples() {
        try {
            new Samples(repository.resolve("deploy/samples"), ports, new Tokens(home), progress).load();
        } catch (PlatformException e) {
            progress.say(e.getMessage());
        }
    }

    private void stopAtTheEnd(Platform platform) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                Files.deleteIfExists(home.readyMarker());
                            } catch (IOException e) {
                                progress.say("The ready marker stays behind: " + e.getMessage());
                            }
                            progress.say(
                                    platform.stopsSlowly()
                                            ? "Stopping; start-up caches are still being recorded, which takes a while."
                                            : "Stopping.");
                            platform.stop();
                            home.pidFile(NAME).delete();
                            progress.say("Stopped; nothing is left running.");
                        },
                        "stop"));
    }
}
