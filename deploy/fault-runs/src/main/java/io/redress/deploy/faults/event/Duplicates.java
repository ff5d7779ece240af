package io.redress.deploy.faults.event;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The latest events of all topics come again, several times, out of order, and from several producers at once. */
final class Duplicates implements Fault {

    private static final int PER_PARTITION = 60;
    private static final int PRODUCERS = 3;

    @Override
    public String name() {
        return "duplicate-events";
    }

    @Override
    public String description() {
        return "Hundreds of events of every topic come " + PRODUCERS + " times again, shuffled and in parallel.";
    }

    @Override
    public Duration duration() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void inject(Scene scene) {
        RawEvents events = new RawEvents(scene.system());
        List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
        for (Part part : List.of(Part.INTAKE, Part.ESCALATION, Part.SLA)) {
            again.addAll(events.latest(part, PER_PARTITION));
        }
        try (ExecutorService producers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PRODUCERS; i++) {
                List<ProducerRecord<String, byte[]>> shuffled = new ArrayList<>(again);
                Collections.shuffle(shuffled, new Random(i));
                producers.execute(() -> events.send(shuffled));
            }
        }
    }
}
