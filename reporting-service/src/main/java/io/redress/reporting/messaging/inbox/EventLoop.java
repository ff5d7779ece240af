package io.redress.reporting.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.redress.reporting.platform.CrashPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Polls Kafka and gives batches to the inbox; offsets are committed after the database. While a fault passes
 * (database away) it goes back to the start of the batch, pauses, and keeps polling, so that it stays in its group.
 */
@ApplicationScoped
class EventLoop implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(EventLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BACKOFF_POLL = Duration.ofMillis(100);
    private static final int SUSPICIOUS_ATTEMPTS = 3;
    private static final int HOPELESS_ATTEMPTS = 5;

    private final ConsumerFactory consumers;
    private final Subscription subscription;
    private final Inbox inbox;
    private final DeliveryAttempts attempts;
    private final LogStart logStart;
    private final CrashPoints crashPoints;
    private final MeterRegistry metrics;
    private final boolean enabled;
    private final Thread thread = Thread.ofPlatform().name("event-loop").unstarted(this::run);
    private volatile boolean running = true;
    private volatile Consumer<String, byte[]> consumer;
    private boolean backingOff;

    EventLoop(
            ConsumerFactory consumers,
            Subscription subscription,
            Inbox inbox,
            DeliveryAttempts attempts,
            LogStart logStart,
            CrashPoints crashPoints,
            MeterRegistry metrics,
            @ConfigProperty(name = "redress.consumer.enabled", defaultValue = "true") boolean enabled) {
        this.consumers = consumers;
        this.subscription = subscription;
        this.inbox = inbox;
        this.attempts = attempts;
        this.logStart = logStart;
        this.crashPoints = crashPoints;
        this.metrics = metrics;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        Consumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        if (enabled) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void run() {
        while (running) {
            try (Consumer<String, byte[]> fresh = consumers.open();
                    KafkaClientMetrics clientMetrics = new KafkaClientMetrics(fresh)) {
                consumer = fresh;
                clientMetrics.bindTo(metrics);
                fresh.subscribe(subscription.topics(), this);
                while (running) {
                    pollOnce();
                }
            } catch (WakeupException e) {
                LOG.debug("Woken to stop");
            } catch (RuntimeException e) {
                LOG.warnf(e, "Event loop interrupted, starts over");
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private void pollOnce() {
        ConsumerRecords<String, byte[]> records;
        try {
            records = consumer.poll(POLL);
        } catch (InvalidOffsetException e) {
            logStart.seek(consumer, e);
            return;
        }
        if (records.isEmpty()) {
            return;
        }
        try {
            deliver(records);
        } catch (RuntimeException e) {
            if (!Faults.isPassing(e)) {
                LOG.errorf(e, "Batch failed in an unforeseen way, tried again");
            }
            goBack(records);
            backOff(e);
            return;
        }
        crashPoints.reach(CrashPoints.CONSUMER_AFTER_COMMIT);
        try {
            consumer.commitSync(records.nextOffsets());
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warnf("Offsets not committed, the inbox will refuse what comes again: %s", e.getMessage());
        }
    }

    private void deliver(ConsumerRecords<String, byte[]> records) {
        List<RawEvent> batch = new ArrayList<>(records.count());
        records.forEach(message -> batch.add(rawOf(message)));
        RawEvent first = batch.getFirst();
        int attempt = attempts.begin(first);
        if (attempt < SUSPICIOUS_ATTEMPTS) {
            inbox.receive(batch);
        } else {
            LOG.warnf(
                    "A batch from topic %s, partition %d, offset %d on did not end %d times; going one by one",
                    first.topic(), first.partition(), first.offset(), attempt - 1);
            deliverOneByOne(batch, attempt);
        }
        attempts.end(first);
    }

    /** Commits after each, so that the one that kills the process comes first next time and is counted. */
    private void deliverOneByOne(List<RawEvent> batch, int attempt) {
        for (RawEvent raw : batch) {
            if (raw == batch.getFirst() && attempt > HOPELESS_ATTEMPTS) {
                inbox.giveUp(raw, attempt - 1);
            } else {
                inbox.receive(List.of(raw));
            }
            consumer.commitSync(
                    Map.of(new TopicPartition(raw.topic(), raw.partition()), new OffsetAndMetadata(raw.offset() + 1)));
        }
    }

    private void goBack(ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, records.records(partition).getFirst().offset());
            }
        }
    }

    private void backOff(RuntimeException fault) {
        long millis = 500 + ThreadLocalRandom.current().nextLong(500);
        LOG.warnf(
                "Batch not applied (%s), tried again in %d ms", fault.getClass().getSimpleName(), millis);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        backingOff = true;
        consumer.pause(consumer.assignment());
        try {
            while (running && System.nanoTime() < until) {
                consumer.poll(BACKOFF_POLL);
            }
        } finally {
            backingOff = false;
            consumer.resume(consumer.assignment());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (backingOff) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        LOG.debugf("Partitions given up: %s; their offsets are committed with each batch", partitions);
    }

    private static RawEvent rawOf(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        });
        return new RawEvent(
                message.topic(), message.partition(), message.offset(), message.key(), headers, message.value());
    }
}
