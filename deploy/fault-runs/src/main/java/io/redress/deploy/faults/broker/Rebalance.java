package io.redress.deploy.faults.broker;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A stranger joins each service's group in mid-batch, takes partitions and records, does nothing with them, and leaves. */
final class Rebalance implements Fault {

    private static final int TIMES = 4;
    private static final Duration STAY = Duration.ofSeconds(4);
    private static final Duration POLL = Duration.ofMillis(100);

    @Override
    public String name() {
        return "rebalance";
    }

    @Override
    public String description() {
        return "Another consumer joins every group and leaves again, " + TIMES + " times under load.";
    }

    @Override
    public void inject(Scene scene) {
        for (int i = 0; i < TIMES; i++) {
            List<Thread> strangers = new ArrayList<>();
            for (Part part : Part.values()) {
                strangers.add(Thread.ofVirtual().start(() -> visit(scene, part)));
            }
            for (Thread stranger : strangers) {
                join(stranger);
            }
            Waiting.pass(Duration.ofSeconds(1));
        }
    }

    private static void visit(Scene scene, Part part) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                scene.system().kafka(),
                "group.id",
                "redress-" + part.key(),
                "partition.assignment.strategy",
                CooperativeStickyAssignor.class.getName(),
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(part.producers().stream().map(Part::topic).toList());
            long end = System.nanoTime() + STAY.toNanos();
            while (System.nanoTime() < end) {
                consumer.poll(POLL);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
