package io.redress.intake.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.imports.ImportJob.Tally;
import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.platform.GaugeReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Figures for operations: rows imported, and the imports that have not ended. */
@ApplicationScoped
class ImportMetrics {

    private final MeterRegistry metrics;
    private final GaugeReading<Map<ImportStatus, Long>> unfinished;

    ImportMetrics(MeterRegistry metrics, ImportJobStore jobs) {
        this.metrics = metrics;
        this.unfinished = new GaugeReading<>("imports", jobs::unfinishedByStatus);
    }

    void register(@Observes StartupEvent event) {
        Arrays.stream(RowOutcome.values()).forEach(this::rows);
        for (var status : List.of(ImportStatus.QUEUED, ImportStatus.RUNNING, ImportStatus.PAUSED)) {
            Gauge.builder("redress.imports", () -> unfinished.value(counts -> counts.getOrDefault(status, 0L)))
                    .description("Imports that have not ended")
                    .tag("status", status.name())
                    .register(metrics);
        }
    }

    /** Rows were settled and committed. */
    void done(Tally tally) {
        rows(RowOutcome.ACCEPTED).increment(tally.accepted());
        rows(RowOutcome.UPDATED).increment(tally.updated());
        rows(RowOutcome.DUPLICATE).increment(tally.duplicate());
        rows(RowOutcome.REJECTED).increment(tally.rejected());
    }

    private Counter rows(RowOutcome outcome) {
        return Counter.builder("redress.import.rows")
                .description("Rows of imports by what became of them, dry runs left out")
                .tag("outcome", outcome.name())
                .register(metrics);
    }
}
