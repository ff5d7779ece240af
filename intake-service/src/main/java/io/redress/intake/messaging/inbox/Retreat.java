package io.redress.intake.messaging.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * What a consumer does after a failed batch: back to its start, and a pause in which it goes on polling, so that it
 * stays in its group. Partitions that are assigned meanwhile pause as well, else their records would be dropped.
 */
final class Retreat implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Retreat.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<String, byte[]> consumer;
    private final BooleanSupplier running;
    private boolean pausing;

    /** @param running ends a pause early when it turns false */
    Retreat(Consumer<String, byte[]> consumer, BooleanSupplier running) {
        this.consumer = consumer;
        this.running = running;
    }

    void from(ConsumerRecords<String, byte[]> failed, RuntimeException fault) {
        for (TopicPartition partition : failed.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, failed.records(partition).getFirst().offset());
            }
        }
        long millis = 500 + ThreadLocalRandom.current().nextLong(500);
        LOG.warnf(
                "Batch not applied (%s), tried again in %d ms", fault.getClass().getSimpleName(), millis);
        pause(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private void pause(long nanos) {
        long until = System.nanoTime() + nanos;
        pausing = true;
        consumer.pause(consumer.assignment());
        try {
            while (running.getAsBoolean() && System.nanoTime() < until) {
                consumer.poll(POLL);
            }
        } finally {
            pausing = false;
            consumer.resume(consumer.assignment());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (pausing) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        LOG.debugf("Partitions given up: %s; their offsets are committed with each batch", partitions);
    }
}
