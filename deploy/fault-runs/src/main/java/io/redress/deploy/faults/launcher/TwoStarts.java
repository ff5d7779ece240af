package io.redress.deploy.faults.launcher;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Launcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The system is stopped under load, and started twice at once: one start wins, the other says so in one sentence. */
final class TwoStarts implements Fault {

    private final List<Launcher.Outcome> outcomes = new ArrayList<>();

    @Override
    public String name() {
        return "two-starts-at-once";
    }

    @Override
    public String description() {
        return "Everything is stopped under load, then started twice at the same time.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) throws Exception {
        scene.system().stop();
        outcomes.clear();
        try (ExecutorService starts = Executors.newFixedThreadPool(2)) {
            List<Future<Launcher.Outcome>> begun = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                begun.add(starts.submit(() -> scene.system().launcher().run("start", "--detach")));
            }
            for (Future<Launcher.Outcome> start : begun) {
                outcomes.add(start.get());
            }
        }
    }

    @Override
    public List<Violation> judge(Scene scene) {
        List<Violation> found = new ArrayList<>();
        long won = outcomes.stream().filter(outcome -> outcome.exitCode() == 0).count();
        if (won != 1) {
            found.add(Violation.broken("Starts", won + " of two starts at once succeeded: " + outcomes + "."));
        }
        outcomes.stream()
                .filter(outcome -> outcome.exitCode() != 0)
                .filter(outcome -> outcome.output().lines().count() != 1)
                .forEach(outcome -> found.add(Violation.broken(
                        "Starts", "The second start does not say in one sentence why not: " + outcome.output())));
        return found;
    }
}
