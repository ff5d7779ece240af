package io.redress.intake.privacy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.platform.GaugeReading;
import io.redress.intake.privacy.persistence.ErasureStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many erasures are not completed, by the database's truth. */
@ApplicationScoped
class ErasureMetrics {

    private final MeterRegistry metrics;
    private final GaugeReading<Integer> unfinished;

    ErasureMetrics(MeterRegistry metrics, ErasureStore store) {
        this.metrics = metrics;
        this.unfinished = new GaugeReading<>("erasures", store::unfinished);
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("redress.erasures.unfinished", () -> unfinished.value(Integer::doubleValue))
                .description("Erasures that some service has not confirmed yet")
                .register(metrics);
    }
}
