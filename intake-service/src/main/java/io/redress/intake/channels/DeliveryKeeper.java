package io.redress.intake.channels;

import io.quarkus.scheduler.Scheduled;
import io.redress.intake.channels.persistence.DeliveryStore;
import io.redress.intake.platform.LoggedFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Reads what was kept and never read, because the process ended in between. */
@ApplicationScoped
class DeliveryKeeper {

    private static final Logger LOG = Logger.getLogger(DeliveryKeeper.class);
    private static final Duration ABANDONED = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private final DeliveryStore store;
    private final ProcessDelivery process;
    private final InstantSource time;

    DeliveryKeeper(DeliveryStore store, ProcessDelivery process, InstantSource time) {
        this.store = store;
        this.process = process;
        this.time = time;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAbandoned() {
        for (var id : store.unread(time.instant().minus(ABANDONED), MOST)) {
            try {
                process.process(id);
            } catch (RuntimeException e) {
                LOG.warnf(LoggedFault.of(e), "Delivery %s could not be read and is tried again in a minute", id);
            }
        }
    }
}
