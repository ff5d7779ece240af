package io.redress.reporting.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.reporting.audit.persistence.EventChain;
import io.redress.reporting.platform.GaugeReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How much of the log is not proven yet. */
@ApplicationScoped
class AuditMetrics {

    private final GaugeReading<Long> pending;
    private final MeterRegistry metrics;

    AuditMetrics(EventChain chain, MeterRegistry metrics) {
        this.pending = new GaugeReading<>("audit", chain::pending);
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("redress.audit.unchained.events", () -> pending.value(Long::doubleValue))
                .description("Events in the log that are not chained yet")
                .register(metrics);
    }
}
