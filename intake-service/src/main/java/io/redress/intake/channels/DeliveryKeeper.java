package io.redress.intake.channels;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.intake.channels.persistence.DeliveryStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads what was kept and never read, because the process ended in between, and forgets what is long dealt with. */
@ApplicationScoped
class DeliveryKeeper {

    private static final Logger LOG = Logger.getLogger(DeliveryKeeper.class);
    private static final Duration ABANDONED = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private final DeliveryStore store;
    private final ProcessDelivery process;
    private final InstantSource time;
    private final Duration keep;

    DeliveryKeeper(
            DeliveryStore store,
            ProcessDelivery process,
            InstantSource time,
            @ConfigProperty(name = "redress.delivery.keep", defaultValue = "P30D") Duration keep) {
        this.store = store;
        this.process = process;
        this.time = time;
        this.keep = keep;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAbandoned() {
        for (var id : store.unread(time.instant().minus(ABANDONED), MOST)) {
            try {
                process.process(id);
            } catch (RuntimeException e) {
                LOG.warnf("Delivery %s could not be read and is tried again in a minute: %s", id, e.getMessage());
            }
        }
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        var before = time.instant().minus(keep);
        while (QuarkusTransaction.requiringNew().call(() -> store.forget(before, MOST)) == MOST) {
            LOG.debugf("Forgot %d deliveries", MOST);
        }
    }
}
