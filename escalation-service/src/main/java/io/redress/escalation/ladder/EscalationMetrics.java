package io.redress.escalation.ladder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.escalation.assignment.persistence.AssignmentCounts;
import io.redress.escalation.assignment.persistence.AssignmentCounts.Counts;
import io.redress.escalation.platform.GaugeReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What the operations dashboard watches; the database's truth. */
@ApplicationScoped
class EscalationMetrics {

    private final GaugeReading<Counts> counts;
    private final MeterRegistry metrics;

    EscalationMetrics(AssignmentCounts counts, MeterRegistry metrics) {
        this.counts = new GaugeReading<>("escalations", counts::read);
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        for (int tier = 1; tier <= 3; tier++) {
            int level = tier;
            Gauge.builder("redress.escalations.open", () -> counts.value(counted -> counted.escalated(level)))
                    .description("Open feedback that stands raised, by the tier it is on")
                    .tag("tier", Integer.toString(tier))
                    .register(metrics);
        }
        Gauge.builder("redress.unroutable.open", () -> counts.value(Counts::unroutable))
                .description("Open feedback that nobody has; should be 0")
                .register(metrics);
        Gauge.builder("redress.staff.mails.pending", () -> counts.value(Counts::pendingMails))
                .description("Mails to staff that have not gone out yet")
                .register(metrics);
    }
}
