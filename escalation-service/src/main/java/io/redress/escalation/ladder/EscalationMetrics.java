package io.redress.escalation.ladder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.escalation.assignment.persistence.AssignmentCounts;
import io.redress.escalation.assignment.persistence.AssignmentCounts.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** What the operations dashboard watches; the database's truth, kept for ten seconds. */
@ApplicationScoped
class EscalationMetrics {

    private static final long KEEP_NANOS = Duration.ofSeconds(10).toNanos();

    private final AssignmentCounts counts;
    private final MeterRegistry metrics;
    private Counts last;
    private long readAt;

    EscalationMetrics(AssignmentCounts counts, MeterRegistry metrics) {
        this.counts = counts;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        for (int tier = 1; tier <= 3; tier++) {
            int level = tier;
            Gauge.builder("redress.escalations.open", () -> reading(counted -> counted.escalated(level)))
                    .description("Open feedback that stands raised, by the tier it is on")
                    .tag("tier", Integer.toString(tier))
                    .register(metrics);
        }
        Gauge.builder("redress.unroutable.open", () -> reading(Counts::unroutable))
                .description("Open feedback that nobody has; should be 0")
                .register(metrics);
        Gauge.builder("redress.staff.mails.pending", () -> reading(Counts::pendingMails))
                .description("Mails to staff that have not gone out yet")
                .register(metrics);
    }

    private synchronized double reading(ToDoubleFunction<Counts> value) {
        if (last == null || System.nanoTime() - readAt >= KEEP_NANOS) {
            last = counts.read();
            readAt = System.nanoTime();
        }
        return value.applyAsDouble(last);
    }
}
