package io.redress.deploy.faults.replica;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.load.Attempt;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.RunningProcess;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Every instance is told to end and comes back, one of each service after the other, as a release is rolled out. */
final class RollingRestart implements Fault {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(300);

    private final int replicas;
    private final InstantSource time = InstantSource.system();
    private Instant began;

    RollingRestart(int replicas) {
        this.replicas = replicas;
    }

    @Override
    public String name() {
        return "rolling-restart-of-" + replicas;
    }

    @Override
    public String description() {
        return "SIGTERM to each of " + replicas
                + " instances in turn under load; a client that turns to another instance" + " sees no failure.";
    }

    @Override
    public int replicas() {
        return replicas;
    }

    /** What is to be seen is how instances end; a few cores on which many start all the time answer little beside. */
    @Override
    public int casesPerSecond() {
        return 40 / replicas;
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) {
        began = time.instant();
        for (int replica = 1; replica <= replicas; replica++) {
            restart(scene.system(), replica);
        }
    }

    private static void restart(LocalSystem system, int replica) {
        List<RunningProcess> processes = Arrays.stream(Part.values())
                .map(part -> system.process(part, replica))
                .toList();
        List<Long> before = processes.stream().map(RunningProcess::pid).toList();
        processes.forEach(RunningProcess::terminate);
        Waiting.forThat("instance " + replica + " of each service is back", BACK_WITHIN, () -> {
            for (int i = 0; i < processes.size(); i++) {
                if (processes.get(i).pid() == before.get(i) || !system.isReady(Part.values()[i], replica)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Nobody listening is no failure, for the client has another instance to turn to; everything else is one. */
    @Override
    public List<Violation> judge(Scene scene) {
        return scene.journal().entries().stream()
                .flatMap(entry -> entry.attempts().stream())
                .filter(attempt -> attempt.at().isAfter(began))
                .filter(attempt -> !attempt.isSuccess() && !attempt.outcome().equals(Attempt.REFUSED))
                .map(attempt -> Violation.broken(
                        "Drain",
                        "A request of " + attempt.at() + " failed: " + attempt.status() + " " + attempt.outcome()
                                + "."))
                .toList();
    }
}
