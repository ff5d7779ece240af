package io.redress.intake.feedback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.feedback.domain.Status;
import io.redress.intake.platform.GaugeReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures for operations: what came in, and what is open by the database's truth. */
@ApplicationScoped
class IntakeMetrics {

    private static final String OPEN = """
      select status, severity, count(*) as number from feedback
      where status in ('RECEIVED', 'ACKNOWLEDGED', 'ANALYSED', 'REOPENED') group by status, severity
      """;

    private record Cell(Status status, Severity severity) {}

    private record Count(Cell cell, double number) {}

    private final MeterRegistry metrics;
    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;
    private final Counter replays;
    private final GaugeReading<Map<Cell, Double>> open = new GaugeReading<>("open feedback", this::read);

    IntakeMetrics(MeterRegistry metrics, Sql sql, TransactionSynchronizationRegistry transaction) {
        this.metrics = metrics;
        this.sql = sql;
        this.transaction = transaction;
        this.replays = Counter.builder("redress.idempotency.replays")
                .description("Stored answers that were given again")
                .register(metrics);
    }

    void register(@Observes StartupEvent event) {
        for (var channel : Channel.values()) {
            Arrays.stream(Kind.values()).forEach(kind -> counter(channel, kind));
        }
        for (var status : List.of(Status.RECEIVED, Status.ACKNOWLEDGED, Status.ANALYSED, Status.REOPENED)) {
            for (var severity : Severity.values()) {
                Gauge.builder(
                                "redress.feedback.open",
                                () -> open.value(counts -> counts.getOrDefault(new Cell(status, severity), 0.0)))
                        .description("Feedback that still needs somebody to do something")
                        .tag("status", status.name())
                        .tag("severity", severity.name())
                        .register(metrics);
            }
        }
    }

    /** Counts new feedback once its transaction has committed. */
    void received(List<Feedback> feedback) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to count before the commit.
            }

            @Override
            public void afterCompletion(int outcome) {
                if (outcome == jakarta.transaction.Status.STATUS_COMMITTED) {
                    feedback.forEach(one -> counter(
                                    one.content().channel(),
                                    one.classification().kind())
                            .increment());
                }
            }
        });
    }

    /** An answer was given again. */
    void replayed() {
        replays.increment();
    }

    private Counter counter(Channel channel, Kind kind) {
        return Counter.builder("redress.feedback.received")
                .description("Feedback taken in, imports included")
                .tag("channel", channel.name())
                .tag("kind", kind.name())
                .register(metrics);
    }

    private Map<Cell, Double> read() {
        return sql
                .list(
                        OPEN,
                        row -> new Count(
                                new Cell(
                                        row.constant("status", Status.class), row.constant("severity", Severity.class)),
                                row.number("number")))
                .stream()
                .collect(Collectors.toMap(Count::cell, Count::number));
    }
}
