package io.redress.reporting.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.reporting.audit.persistence.EventChain;
import io.redress.reporting.platform.Database.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** How much of the log is not proven yet; read at most every ten seconds. */
@ApplicationScoped
class AuditMetrics {

    private static final Logger LOG = Logger.getLogger(AuditMetrics.class);
    private static final long KEEP_NANOS = Duration.ofSeconds(10).toNanos();

    private final EventChain chain;
    private final MeterRegistry metrics;
    private double last = Double.NaN;
    private long readAt = System.nanoTime() - KEEP_NANOS;

    AuditMetrics(EventChain chain, MeterRegistry metrics) {
        this.chain = chain;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("redress.audit.unchained.events", this::unchained)
                .description("Events in the log that are not chained yet")
                .register(metrics);
    }

    private synchronized double unchained() {
        if (System.nanoTime() - readAt >= KEEP_NANOS) {
            readAt = System.nanoTime();
            last = read();
        }
        return last;
    }

    private double read() {
        try {
            return chain.pending();
        } catch (DatabaseException away) {
            LOG.warnf("Audit gauge not read: %s", away.getMessage());
            return Double.NaN;
        }
    }
}
