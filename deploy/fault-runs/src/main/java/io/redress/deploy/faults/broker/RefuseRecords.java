package io.redress.deploy.faults.broker;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** The topics take no record of the size that the events have; nothing may be given up for it. */
final class RefuseRecords implements Fault {

    private static final String LIMIT = "max.message.bytes";

    @Override
    public String name() {
        return "records-refused";
    }

    @Override
    public String description() {
        return "The topics refuse every record as too large for ten seconds.";
    }

    @Override
    public Duration duration() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void inject(Scene scene) throws ExecutionException, InterruptedException {
        set(scene, "100");
    }

    @Override
    public void heal(Scene scene) throws ExecutionException, InterruptedException {
        set(scene, null);
    }

    private static void set(Scene scene, String limit) throws ExecutionException, InterruptedException {
        try (Broker broker = new Broker(scene.system())) {
            broker.set(Broker.topics(), LIMIT, limit);
        }
    }
}
