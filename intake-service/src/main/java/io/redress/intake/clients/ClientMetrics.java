package io.redress.intake.clients;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts requests with API keys by how they ended at the gate. */
@Startup
@ApplicationScoped
class ClientMetrics {

    private final Counter accepted;
    private final Counter limited;
    private final Counter refused;

    ClientMetrics(MeterRegistry metrics) {
        this.accepted = counter(metrics, "accepted");
        this.limited = counter(metrics, "limited");
        this.refused = counter(metrics, "refused");
    }

    private static Counter counter(MeterRegistry metrics, String result) {
        return Counter.builder("redress.api.client.requests")
                .description("Requests with API keys, by whether they were let in; limited are also those with tokens")
                .tag("result", result)
                .register(metrics);
    }

    void accepted() {
        accepted.increment();
    }

    void limited() {
        limited.increment();
    }

    void refused() {
        refused.increment();
    }
}
