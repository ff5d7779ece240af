package io.redress.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.reporting.testing.ComponentTest;
import jakarta.inject.Inject;
import java.util.Collection;
import org.junit.jupiter.api.Test;

@ComponentTest
class ReportMetricsTest {

    @Inject
    MeterRegistry metrics;

    @Test
    void everyTargetAndSlaCategoryHasItsErrorBudgetFromTheStart() {
        Collection<Gauge> budgets =
                metrics.get("redress.error.budget.remaining.ratio").gauges();

        assertEquals(15, budgets.size());
        assertTrue(budgets.stream().allMatch(budget -> budget.value() <= 1));
    }

    @Test
    void thePublishedReportAndTheTailAreThere() {
        assertTrue(metrics.get("redress.report.published.timestamp.seconds")
                        .gauge()
                        .value()
                >= 0);
        assertTrue(metrics.get("redress.audit.unchained.events").gauge().value() >= 0);
    }
}
