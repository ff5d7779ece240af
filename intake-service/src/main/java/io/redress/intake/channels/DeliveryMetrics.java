package io.redress.intake.channels;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.channels.persistence.DeliveryQuery;
import io.redress.intake.platform.GaugeReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/** Counts deliveries by how they ended, and those that wait for a mended mapping. */
@ApplicationScoped
class DeliveryMetrics {

    private static final String REFUSED = "refused";
    private static final String REPEATED = "repeated";

    private final MeterRegistry metrics;
    private final GaugeReading<Long> failed;

    DeliveryMetrics(MeterRegistry metrics, DeliveryQuery query) {
        this.metrics = metrics;
        this.failed = new GaugeReading<>("failed deliveries", query::failed);
    }

    void register(@Observes StartupEvent event) {
        List.of(DeliveryStatus.DONE, DeliveryStatus.IGNORED, DeliveryStatus.FAILED)
                .forEach(status -> counter(label(status)));
        counter(REFUSED);
        counter(REPEATED);
        Gauge.builder("redress.channel.deliveries.failed", () -> failed.value(Long::doubleValue))
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
}
