package io.redress.intake.communication;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.platform.GaugeReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** How many mails to customers wait, and how many cannot be delivered, by the database's truth. */
@ApplicationScoped
class MailMetrics {

    private final MeterRegistry metrics;
    private final GaugeReading<Map<String, Double>> waiting;

    MailMetrics(MeterRegistry metrics, MailStore mails) {
        this.metrics = metrics;
        this.waiting = new GaugeReading<>("customer mails", mails::waiting);
    }

    void register(@Observes StartupEvent event) {
        for (var state : List.of("PENDING", "UNDELIVERABLE")) {
            Gauge.builder(
                            "redress.customer.mails.waiting",
                            () -> waiting.value(counts -> counts.getOrDefault(state, 0.0)))
                    .description("Mails to customers that have not left, and those that cannot be delivered")
                    .tag("state", state)
                    .register(metrics);
        }
    }
}
