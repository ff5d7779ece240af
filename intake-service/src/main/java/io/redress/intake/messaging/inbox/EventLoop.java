package io.redress.intake.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.platform.CrashPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Polls Kafka and gives batches to the inbox; offsets are committed after the database. After a
 * batch that failed it goes back to its start and pauses.
 */
@ApplicationScoped
class EventLoop {

    private static final Logger LOG = Logger.getLogger(EventLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ConsumerFactory consumers;
    private final Subscription subscription;
    private final Delivery delivery;
    private final LogStart logStart;
    private final CrashPoints crashPoints;
    private final MeterRegistry metrics;
    private final boolean enabled;
    private final Thread thread = Thread.ofPlatform().name("event-loop").unstarted(this::run);
    private volatile boolean running = true;
    private volatile Consumer<String, byte[]> consumer;
    private Retreat retreat;

    EventLoop(
            ConsumerFactory consumers,
            Subscription subscription,
            Delivery delivery,
            LogStart logStart,
            CrashPoints crashPoints,
            MeterRegistry metrics,
            @ConfigProperty(name = "redress.consumer.enabled", defaultValue = "true") boolean enabled) {
        this.consumers = consumers;
        this.subscription = subscription;
        this.delivery = delivery;
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
                retreat = new Retreat(fresh, () -> running);
                fresh.subscribe(subscription.topics(), retreat);
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
            delivery.deliver(records, this::commitAfter);
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!Faults.isPassing(e)) {
                LOG.errorf(e, "Batch failed in an unforeseen way, tried again");
            }
            retreat.from(records, e);
            return;
        }
        crashPoints.reach(CrashPoints.CONSUMER_AFTER_COMMIT);
        consumer.commitAsync(records.nextOffsets(), EventLoop::warnOfLostCommit);
    }

    /** A later commit makes up for it. */
    private static void warnOfLostCommit(Map<TopicPartition, OffsetAndMetadata> offsets, Exception fault) {
        if (fault != null) {
            LOG.warnf("Offsets not committed, the inbox will refuse what comes again: %s", fault.getMessage());
        }
    }

    /** After a single record, so that the one that kills the process comes first next time and is counted. */
    private void commitAfter(RawEvent raw) {
        consumer.commitSync(
                Map.of(new TopicPartition(raw.topic(), raw.partition()), new OffsetAndMetadata(raw.offset() + 1)));
    }
}
