package io.redress.sla.simulation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.sla.platform.GaugeReading;
import io.redress.sla.simulation.PolicyJob.Kind;
import io.redress.sla.simulation.PolicyJob.Status;
import io.redress.sla.simulation.persistence.PolicyJobStore;
import io.redress.sla.simulation.persistence.PolicyJobStore.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How simulations and migrations stand, as the database tells. */
@ApplicationScoped
class PolicyJobMetrics {

    private final MeterRegistry metrics;
    private final GaugeReading<List<Standing>> standings;

    PolicyJobMetrics(MeterRegistry metrics, PolicyJobStore store) {
        this.metrics = metrics;
        this.standings = new GaugeReading<>("policy jobs", store::standings);
    }

    /** Every combination of labels is there from the start. */
    void register(@Observes StartupEvent event) {
        for (Kind kind : Kind.values()) {
            for (Status status : Status.values()) {
                gauge(
                                "redress.policy.jobs",
                                "Simulations and migrations by what became of them",
                                kind,
                                all -> all.stream()
                                        .filter(each -> each.kind() == kind && each.status() == status)
                                        .mapToLong(Standing::jobs)
                                        .sum())
                        .tag("status", status.name())
                        .register(metrics);
            }
            gauge(
                            "redress.policy.jobs.feedback.done",
                            "Feedback that unfinished jobs have worked on",
                            kind,
                            all -> unfinished(all, kind)
                                    .mapToLong(Standing::done)
                                    .sum())
                    .register(metrics);
            gauge(
                            "redress.policy.jobs.feedback.expected",
                            "Feedback that unfinished jobs are to work on",
                            kind,
                            all -> unfinished(all, kind)
                                    .mapToLong(Standing::expected)
                                    .sum())
                    .register(metrics);
            gauge(
                            "redress.policy.jobs.oldest.timestamp.seconds",
                            "When the oldest unfinished one was asked for, 0 when there is none",
                            kind,
                            all -> unfinished(all, kind)
                                    .map(Standing::oldest)
                                    .min(Instant::compareTo)
                                    .map(oldest -> oldest.toEpochMilli() / 1_000.0)
                                    .orElse(0.0))
                    .register(metrics);
        }
    }

    private Gauge.Builder<?> gauge(
            String name, String description, Kind kind, ToDoubleFunction<List<Standing>> figure) {
        return Gauge.builder(name, () -> standings.value(figure))
                .description(description)
                .tag("kind", kind.name());
    }

    private static Stream<Standing> unfinished(List<Standing> all, Kind kind) {
        return all.stream()
                .filter(each ->
                        each.kind() == kind && (each.status() == Status.QUEUED || each.status() == Status.RUNNING));
    }
}
