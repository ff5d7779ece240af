package io.redress.intake.triage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.database.Sql;
import io.redress.intake.platform.GaugeReading;
import io.redress.intake.triage.persistence.RulesStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What a dashboard sees of triage. */
@ApplicationScoped
class TriageMetrics {

    private static final String TO_REVIEW = """
      select count(*) as number from feedback
      where needs_review and status in ('RECEIVED', 'ACKNOWLEDGED', 'ANALYSED', 'REOPENED')
      """;

    private record Reading(int toReview, int version) {}

    private final MeterRegistry metrics;
    private final GaugeReading<Reading> reading;

    TriageMetrics(MeterRegistry metrics, Sql sql, RulesStore rules) {
        this.metrics = metrics;
        this.reading = new GaugeReading<>(
                "triage",
                () -> new Reading(
                        sql.one(TO_REVIEW, row -> row.number("number")).orElseThrow(), rules.inForce()));
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("redress.feedback.to.review", () -> reading.value(Reading::toReview))
                .description("Open feedback whose severity no rule and no sender decided")
                .register(metrics);
        Gauge.builder("redress.triage.rules.version", () -> reading.value(Reading::version))
                .description("The version of the triage rules in force")
                .register(metrics);
    }
}
