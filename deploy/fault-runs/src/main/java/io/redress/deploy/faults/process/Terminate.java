package io.redress.deploy.faults.process;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.load.Attempt;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.RunningProcess;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A service is told to end: it answers what it has accepted, and only then goes. */
final class Terminate implements Fault {

    private final Part part;
    private final InstantSource time = InstantSource.system();
    private Instant told;

    Terminate(Part part) {
        this.part = part;
    }

    @Override
    public String name() {
        return "terminate-" + part.folder();
    }

    @Override
    public String description() {
        return "SIGTERM to " + part.folder() + " under load; not one request that it accepted may fail.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) {
        RunningProcess process = scene.system().process(part);
        long before = process.pid();
        told = time.instant();
        process.terminate();
        Waiting.forThat(
                part.folder() + " starts again",
                Duration.ofSeconds(90),
                () -> process.pid() != before && process.isAlive());
    }

    /** Nobody listening is no failure; an answer that says no, or none at all, is. */
    @Override
    public List<Violation> judge(Scene scene) {
        return scene.journal().entries().stream()
                .flatMap(entry -> entry.attempts().stream())
                .filter(attempt -> attempt.at().plusMillis(attempt.millis()).isAfter(told))
                .filter(attempt -> !attempt.isSuccess() && !attempt.outcome().equals(Attempt.REFUSED))
                .filter(attempt -> !attempt.outcome().equals("IN_FLIGHT"))
                .map(attempt -> Violation.broken(
                        "Drain",
                        "A request of " + attempt.at() + " failed: " + attempt.status() + " " + attempt.outcome()
                                + "."))
                .toList();
    }
}
