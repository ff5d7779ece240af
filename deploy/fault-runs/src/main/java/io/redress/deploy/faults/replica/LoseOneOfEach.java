package io.redress.deploy.faults.replica;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.RunningProcess;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Some instance of each service is lost at once, while the others go on. */
final class LoseOneOfEach implements Fault {

    private static final Duration FROZEN = Duration.ofSeconds(60);
    private static final int KILLS = 3;

    private final int replicas;
    private final boolean freezing;
    private final List<RunningProcess> frozen = new ArrayList<>();

    private LoseOneOfEach(int replicas, boolean freezing) {
        this.replicas = replicas;
        this.freezing = freezing;
    }

    /** Killed, three times. */
    static LoseOneOfEach killed(int replicas) {
        return new LoseOneOfEach(replicas, false);
    }

    /** Frozen for a minute, with its connections, leases and locks. */
    static LoseOneOfEach frozen(int replicas) {
        return new LoseOneOfEach(replicas, true);
    }

    @Override
    public String name() {
        return (freezing ? "freeze-one-of-" : "kill-one-of-") + replicas;
    }

    @Override
    public String description() {
        return "Any of " + replicas + " instances of each service "
                + (freezing ? "stands still for a minute and wakes." : "is killed, " + KILLS + " times.");
    }

    @Override
    public int replicas() {
        return replicas;
    }

    @Override
    public Duration duration() {
        return freezing ? FROZEN : Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) {
        if (freezing) {
            frozen.clear();
            anyOfEach(scene).forEach(process -> {
                process.freeze();
                frozen.add(process);
            });
        } else {
            for (int i = 0; i < KILLS; i++) {
                anyOfEach(scene).forEach(RunningProcess::kill);
                Waiting.forThat("everything is ready", Duration.ofSeconds(300), () -> scene.system()
                        .isReady());
            }
        }
    }

    @Override
    public void heal(Scene scene) {
        frozen.forEach(RunningProcess::wake);
    }

    private List<RunningProcess> anyOfEach(Scene scene) {
        List<RunningProcess> chosen = new ArrayList<>();
        for (Part part : Part.values()) {
            int replica = ThreadLocalRandom.current().nextInt(1, replicas + 1);
            chosen.add(scene.system().process(part, replica));
        }
        return chosen;
    }
}
