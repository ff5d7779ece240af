package io.redress.deploy.faults.broker;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.RunningProcess;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The broker is killed while services produce and consume; the launcher starts it again. */
final class KillBroker implements Fault {

    private static final Duration RESTART = Duration.ofSeconds(60);

    private final String name;
    private final int times;

    KillBroker(String name, int times) {
        this.name = name;
        this.times = times;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return times == 1
                ? "kill -9 of the broker under load."
                : "kill -9 of the broker under load, " + times + " times at random instants.";
    }

    @Override
    public Duration duration() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void inject(Scene scene) {
        RunningProcess broker = scene.system().process("kafka");
        for (int i = 0; i < times; i++) {
            if (i > 0) {
                Waiting.pass(Duration.ofMillis(ThreadLocalRandom.current().nextLong(4_000, 12_000)));
            }
            long before = broker.pid();
            broker.kill();
            Waiting.forThat("the broker starts again", RESTART, () -> broker.pid() != before && broker.isAlive());
        }
    }
}
