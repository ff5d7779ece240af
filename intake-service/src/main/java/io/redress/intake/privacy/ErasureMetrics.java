package io.redress.intake.privacy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.platform.GaugeReading;
import io.redress.intake.privacy.persistence.ErasureStore;
import io.redress.intake.privacy.persistence.ErasureStore.Unfinished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many erasures are not completed and how many of them fail, by the database's truth. */
@ApplicationScoped
class ErasureMetrics {

    private final MeterRegistry metrics;
    private final GaugeReading<Unfinished> unfinished;

    ErasureMetrics(MeterRegistry metrics, ErasureStore store) {
        this.metrics = metrics;
        this.unfinished = new GaugeReading<>("erasures", store::unfinished);
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("redress.erasures.unfinished", () -> unfinished.value(Unfinished::number))
                .description("Erasures that some service has not confirmed yet")
                .register(metrics);
        Gauge.builder("redress.erasures.set.aside", () -> unfinished.value(Unfinished::setAside))
                .description("Unfinished erasures that failed when they were last tried; each is tried every minute")
                .register(metrics);
    }
}
