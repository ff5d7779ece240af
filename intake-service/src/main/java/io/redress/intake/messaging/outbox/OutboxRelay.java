package io.redress.intake.messaging.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.platform.CrashPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox. Of all instances one is active: the one whose connection holds the advisory lock. That
 * connection also reads and retires the rows, so losing it loses the leadership; the database ends it when the leader
 * has been silent for longer than any publishing takes. No transaction is open while Kafka
 * is waited for. A row is retired only after the broker has acknowledged it; one sent twice carries the same sequence,
 * and consumers refuse it.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long FOLLOW_MILLIS = 250;
    private static final int SWEEP = 50;

    private final RelayDatabase database;
    private final EventProducer producer;
    private final TopicWatch topic;
    private final Republisher republisher;
    private final CrashPoints crashPoints;
    private final boolean enabled;
    private final long pollMillis;
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService meanwhile = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean running = true;

    OutboxRelay(
            RelayDatabase database,
            EventProducer producer,
            TopicWatch topic,
            Republisher republisher,
            CrashPoints crashPoints,
            @ConfigProperty(name = "redress.relay.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "redress.relay.poll-millis", defaultValue = "100") long pollMillis) {
        this.database = database;
        this.producer = producer;
        this.topic = topic;
        this.republisher = republisher;
        this.crashPoints = crashPoints;
        this.enabled = enabled;
        this.pollMillis = pollMillis;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        stopped.countDown();
        wake();
        if (enabled) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
        meanwhile.shutdown();
        producer.close();
        topic.close();
    }

    /** Says that a transaction with events has committed. Cheap, never blocks. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = database.open()) {
                if (comesToLead(connection)) {
                    LOG.info("Relay leads");
                    publishWhileLeading(connection);
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Relay interrupted, starts over: %s", e.getMessage());
                producer.close();
                await(500 + ThreadLocalRandom.current().nextLong(500));
            }
        }
    }

    /** Follows until the leader's session ends. What is committed here is found by the leader's poll. */
    private boolean comesToLead(Connection connection) throws SQLException {
        while (running) {
            if (database.lead(connection)) {
                return true;
            }
            try {
                stopped.await(FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
        return false;
    }

    private void publishWhileLeading(Connection connection) throws SQLException {
        topic.start();
        while (running) {
            database.maintainPartitions(connection);
            topic.look(connection);
            boolean republished = republisher.sendPart(connection, producer::publish);
            boolean more = sweep(connection);
            if (!more && !republished) {
                // What commits from here on wakes it; reading again at once would mostly find nothing, dearly.
                await(pollMillis);
            }
        }
    }

    /**
     * From the lowest position up, as long as parts are full; then from the lowest again, since what commits late may
     * stand below. While the broker is given one part, the database retires the one before and reads the one after.
     *
     * @return whether there may be more
     */
    boolean sweep(Connection connection) throws SQLException {
        RelayDatabase.Part part = database.read(connection, 0);
        List<UUID> published = List.of();
        for (int parts = 0; parts < SWEEP && !part.events().isEmpty(); parts++) {
            Future<RelayDatabase.Part> next = retireAndRead(connection, published, part);
            published = producer.publish(part.events());
            crashPoints.reach(CrashPoints.RELAY_AFTER_SEND);
            int missing = part.events().size() - published.size();
            part = resultOf(next);
            if (missing > 0) {
                database.retire(connection, published);
                throw new IllegalStateException(missing + " events not acknowledged");
            }
        }
        database.retire(connection, published);
        return !part.events().isEmpty();
    }

    private Future<RelayDatabase.Part> retireAndRead(
            Connection connection, List<UUID> published, RelayDatabase.Part current) {
        return meanwhile.submit(() -> {
            database.retire(connection, published);
            return current.isFull() ? database.read(connection, current.last()) : RelayDatabase.Part.NOTHING;
        });
    }

    private static <T> T resultOf(Future<T> future) throws SQLException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database retires events", e);
        }
    }

    private void await(long millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
