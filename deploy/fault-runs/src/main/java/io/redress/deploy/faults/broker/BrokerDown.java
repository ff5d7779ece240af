package io.redress.deploy.faults.broker;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.load.Attempt;
import io.redress.deploy.faults.load.Entry;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.RunningProcess;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** There is no broker for minutes. Intake goes on as if nothing were wrong; what it has to tell waits in its outbox. */
final class BrokerDown implements Fault {

    private final Duration time;
    private final InstantSource clock = InstantSource.system();
    private final List<Violation> violations = new ArrayList<>();
    private Instant began;
    private Instant ended;

    BrokerDown(Duration time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "broker-down";
    }

    @Override
    public String description() {
        return "No broker for " + time.toMinutes() + " minutes; intake answers and stays ready.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    /** The launcher starts it again and again, and it is killed before it listens. */
    @Override
    public void inject(Scene scene) {
        began = clock.instant();
        long end = System.nanoTime() + time.toNanos();
        RunningProcess broker = scene.system().process("kafka");
        int unready = 0;
        while (System.nanoTime() < end) {
            if (broker.isAlive()) {
                broker.kill();
            }
            unready += scene.system().isReady(Part.INTAKE) ? 0 : 1;
            Waiting.pass(Duration.ofMillis(200));
        }
        ended = clock.instant();
        if (unready > 0) {
            violations.add(
                    Violation.broken("I8", "intake was not ready in " + unready + " of the times it was asked."));
        }
    }

    @Override
    public List<Violation> judge(Scene scene) {
        List<Violation> found = new ArrayList<>(violations);
        scene.journal().entries().stream()
                .flatMap(entry -> entry.attempts().stream())
                .filter(attempt -> attempt.at().isAfter(began) && attempt.at().isBefore(ended))
                .filter(attempt -> !attempt.isSuccess())
                .limit(5)
                .forEach(attempt -> found.add(refused(attempt)));
        if (scene.journal().answered().map(Entry::at).noneMatch(at -> at.isAfter(began) && at.isBefore(ended))) {
            found.add(Violation.broken("I8", "intake answered nobody while there was no broker."));
        }
        return found;
    }

    private static Violation refused(Attempt attempt) {
        return Violation.broken(
                "I8",
                "With no broker a request of " + attempt.at() + " was answered " + attempt.status() + " "
                        + attempt.outcome() + ".");
    }
}
