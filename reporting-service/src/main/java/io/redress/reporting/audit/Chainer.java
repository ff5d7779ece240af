package io.redress.reporting.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Chains as soon as events are committed, and now and then in case a wake-up got lost or another replica died. */
@ApplicationScoped
class Chainer {

    private static final Logger LOG = Logger.getLogger(Chainer.class);
    private static final Duration NET = Duration.ofSeconds(1);

    private final ChainEvents chainEvents;
    private final boolean enabled;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("chainer").unstarted(this::run);
    private volatile boolean running = true;

    Chainer(
            ChainEvents chainEvents,
            @ConfigProperty(name = "redress.chainer.enabled", defaultValue = "true") boolean enabled) {
        this.chainEvents = chainEvents;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wakeUps.release();
        if (enabled) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsLogged logged) {
        wakeUps.release();
    }

    private void run() {
        while (running) {
            try {
                wakeUps.tryAcquire(NET.toMillis(), TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
                chainEvents.chainAll();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                LOG.warnf("Chaining failed (%s), tried again", failed.getClass().getSimpleName());
            }
        }
    }
}
