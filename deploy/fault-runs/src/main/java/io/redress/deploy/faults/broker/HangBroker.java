package io.redress.deploy.faults.broker;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import java.time.Duration;

/** The broker stands still: it keeps its connections and answers nobody. */
final class HangBroker implements Fault {

    @Override
    public String name() {
        return "broker-hanging";
    }

    @Override
    public String description() {
        return "The broker stands still for 45 seconds (SIGSTOP), then goes on.";
    }

    @Override
    public Duration duration() {
        return Duration.ofSeconds(45);
    }

    @Override
    public void inject(Scene scene) {
        scene.system().process("kafka").freeze();
    }

    @Override
    public void heal(Scene scene) {
        scene.system().process("kafka").wake();
    }
}
