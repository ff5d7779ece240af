package io.redress.deploy.faults.process;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.RunningProcess;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Processes are killed at instants of no one's choosing, some of them again just after they came back. */
final class KillAgainAndAgain implements Fault {

    private static final int TIMES = 3;

    private final String what;
    private final List<String> processes;

    KillAgainAndAgain(String what, List<String> processes) {
        this.what = what;
        this.processes = processes;
    }

    @Override
    public String name() {
        return "kill-" + what;
    }

    @Override
    public String description() {
        return "kill -9 of " + String.join(", ", processes) + ", " + TIMES + " times at random instants.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) {
        for (int i = 1; i < TIMES; i++) {
            kill(scene);
            Waiting.until(Duration.ofSeconds(90), () -> processes.stream()
                    .allMatch(name -> scene.system().process(name).isAlive()));
            Waiting.pass(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_000, 6_000)));
        }
        kill(scene);
    }

    private void kill(Scene scene) {
        for (String name : processes) {
            RunningProcess process = scene.system().process(name);
            if (process.isAlive()) {
                process.kill();
            }
        }
    }
}
