package io.redress.deploy.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stops a running copy from another terminal, or what a killed launcher left behind. */
final class Stop {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Home home;
    private final Progress progress;

    Stop(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    void run() throws IOException {
        PidFile pidFile = home.pidFile(Launcher.NAME);
        Optional<ProcessHandle> launcher = pidFile.living();
        if (launcher.isPresent()) {
            progress.say("Stopping; this takes longer while start-up caches are being recorded.");
        }
        launcher.ifPresent(process -> Termination.stop(process, "java", PATIENCE));
        pidFile.delete();
        try (HomeLock lock = HomeLock.acquire(home, Duration.ofSeconds(10))) {
            List<String> leftovers = new Leftovers(home).stop();
            progress.say(
                    launcher.isEmpty() && leftovers.isEmpty() ? "Redress was not running." : "Redress is stopped.");
        }
    }
}
