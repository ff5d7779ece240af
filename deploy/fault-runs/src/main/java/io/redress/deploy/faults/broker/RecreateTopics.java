package io.redress.deploy.faults.broker;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import java.util.concurrent.ExecutionException;

/** Somebody deletes the topics and makes them anew: what was not read yet is gone, and its producer has to say it again. */
final class RecreateTopics implements Fault {

    @Override
    public String name() {
        return "topics-recreated";
    }

    @Override
    public String description() {
        return "All topics are deleted under load and made anew, empty.";
    }

    @Override
    public void inject(Scene scene) throws ExecutionException, InterruptedException {
        scene.injected().topicsWereCut();
        try (Broker broker = new Broker(scene.system())) {
            broker.recreate(Broker.topics());
        }
    }
}
