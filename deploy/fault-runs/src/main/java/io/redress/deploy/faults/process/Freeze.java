package io.redress.deploy.faults.process;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.Part;
import java.time.Duration;

/** A service stands still for a minute, with its connections, leases and locks, and wakes not knowing it. */
final class Freeze implements Fault {

    private final Part part;

    Freeze(Part part) {
        this.part = part;
    }

    @Override
    public String name() {
        return "freeze-" + part.folder();
    }

    @Override
    public String description() {
        return part.folder() + " stands still for a minute and wakes.";
    }

    @Override
    public Duration duration() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void inject(Scene scene) {
        scene.system().process(part).freeze();
    }

    @Override
    public void heal(Scene scene) {
        scene.system().process(part).wake();
    }
}
