package io.redress.reporting.report;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.reporting.platform.GaugeReading;
import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Compliance;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.domain.ReportMonth;
import io.redress.reporting.report.persistence.ClockFigures;
import io.redress.reporting.report.persistence.FeedbackFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gauges that tell what the reports would. */
@ApplicationScoped
class ReportMetrics {

    private static final List<Dimension> DIMENSIONS = List.of(Dimension.SLA_CATEGORY, Dimension.TARGET);
    private static final List<String> SLA_CATEGORIES = List.of("STANDARD", "HIGH", "CRITICAL");
    private static final List<String> TARGETS = List.of("ACKNOWLEDGEMENT", "ANALYSIS", "RESOLUTION", "PLAN", "PROMISE");

    private record Reading(Map<Group, Compliance> month, double publishedAt) {}

    private final ClockFigures clocks;
    private final FeedbackFigures feedback;
    private final CompanyZone company;
    private final MeterRegistry metrics;
    private final double objective;
    private final GaugeReading<Reading> reading = new GaugeReading<>("reports", this::read);

    ReportMetrics(
            ClockFigures clocks,
            FeedbackFigures feedback,
            CompanyZone company,
            MeterRegistry metrics,
            @ConfigProperty(name = "redress.slo.objective", defaultValue = "0.95") double objective) {
        this.clocks = clocks;
        this.feedback = feedback;
        this.company = company;
        this.metrics = metrics;
        this.objective = objective;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("redress.report.published.timestamp.seconds", () -> reading.value(Reading::publishedAt))
                .description("When the last monthly report was published, 0 before the first")
                .register(metrics);
        for (String slaCategory : SLA_CATEGORIES) {
            for (String target : TARGETS) {
                Group group = Group.ofNullable(List.of(slaCategory, target));
                Gauge.builder("redress.error.budget.remaining.ratio", () -> reading.value(read -> budget(read, group)))
                        .description("What is left of the breaches that the objective allows for clocks due this month:"
                                + " 1 untouched, 0 used up, below 0 overdrawn")
                        .tag("slaCategory", slaCategory)
                        .tag("target", target)
                        .register(metrics);
            }
        }
    }

    private double budget(Reading reading, Group group) {
        return reading.month().getOrDefault(group, Compliance.NONE).errorBudgetRemaining(objective);
    }

    private Reading read() {
        ReportMonth month = ReportMonth.at(clocks.now(), company.zone());
        FigureScope scope = new FigureScope(month.period(), DIMENSIONS, false, company.zone());
        return new Reading(
                clocks.compliance(scope, Cohort.DUE, clocks.now(), GroupLimit.ONE_TOO_MANY),
                feedback.lastPublished().map(at -> at.toEpochMilli() / 1_000.0).orElse(0.0));
    }
}
