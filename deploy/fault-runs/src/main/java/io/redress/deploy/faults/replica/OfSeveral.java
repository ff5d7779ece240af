package io.redress.deploy.faults.replica;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A fault of one instance each, while there are several. */
record OfSeveral(Fault fault, int replicas) implements Fault {

    @Override
    public String name() {
        return fault.name() + "-of-" + replicas;
    }

    @Override
    public String description() {
        return "With " + replicas + " instances of each service: " + fault.description();
    }

    @Override
    public Optional<String> obstacle() {
        return fault.obstacle();
    }

    @Override
    public int casesPerSecond() {
        return fault.casesPerSecond();
    }

    @Override
    public Duration duration() {
        return fault.duration();
    }

    @Override
    public void prepare(Scene scene) throws Exception {
        fault.prepare(scene);
    }

    @Override
    public void inject(Scene scene) throws Exception {
        fault.inject(scene);
    }

    @Override
    public void heal(Scene scene) throws Exception {
        fault.heal(scene);
    }

    @Override
    public List<Violation> judge(Scene scene) throws Exception {
        return fault.judge(scene);
    }

    @Override
    public List<String> seen() {
        return fault.seen();
    }

    @Override
    public void cleanUp(Scene scene) throws Exception {
        fault.cleanUp(scene);
    }
}
