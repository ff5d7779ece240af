package io.redress.intake.channels;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.channels.persistence.DeliveryQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Counts deliveries by how they ended, and those that wait for a mended mapping. */
@ApplicationScoped
class DeliveryMetrics {

    private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class);
    private static final long KEEP_NANOS = Duration.ofSeconds(10).toNanos();
    private static final String REFUSED = "refused";
    private static final String REPEATED = "repeated";

    private final MeterRegistry metrics;
    private final DeliveryQuery query;
    private double failed = Double.NaN;
    private long readAt = System.nanoTime() - KEEP_NANOS;

    DeliveryMetrics(MeterRegistry metrics, DeliveryQuery query) {
        this.metrics = metrics;
        this.query = query;
    }

    void register(@Observes StartupEvent event) {
        List.of(DeliveryStatus.DONE, DeliveryStatus.IGNORED, DeliveryStatus.FAILED)
                .forEach(status -> counter(label(status)));
        counter(REFUSED);
        counter(REPEATED);
        Gauge.builder("redress.channel.deliveries.failed", this::failed)
                .description("Deliveries that could not be mapped and wait for somebody")
                .register(metrics);
    }

    void processed(DeliveryStatus status) {
        counter(label(status)).increment();
    }

    void refused() {
        counter(REFUSED).increment();
    }

    void repeated() {
        counter(REPEATED).increment();
    }

    private static String label(DeliveryStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private Counter counter(String result) {
        return Counter.builder("redress.channel.deliveries")
                .description("Deliveries of senders, by how they ended")
                .tag("result", result)
                .register(metrics);
    }

    private synchronized double failed() {
        if (System.nanoTime() - readAt >= KEEP_NANOS) {
            readAt = System.nanoTime();
            try {
                failed = query.failed();
            } catch (RuntimeException e) {
                LOG.warnf("Gauge of failed deliveries not read: %s", e.getMessage());
                failed = Double.NaN;
            }
        }
        return failed;
    }
}
