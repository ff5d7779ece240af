package io.redress.reporting.messaging;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Gauges that tell the database's truth; one query, kept for ten seconds. */
@ApplicationScoped
class MessagingMetrics {

    private static final Logger LOG = Logger.getLogger(MessagingMetrics.class);
    private static final long KEEP_NANOS = Duration.ofSeconds(10).toNanos();
    private static final String QUERY = """
            SELECT (SELECT count(*) FROM outbox),
                   (SELECT coalesce(extract(epoch FROM min(time)), 0) FROM outbox),
                   (SELECT count(*) FROM parked_event WHERE state = 'PARKED'),
                   (SELECT count(*) FROM held_event)
            """;

    private record Reading(double pending, double oldest, double parked, double held) {}

    private final AgroalDataSource database;
    private final MeterRegistry metrics;
    private Reading last = new Reading(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    private long readAt = System.nanoTime() - KEEP_NANOS;

    MessagingMetrics(AgroalDataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        gauge("redress.outbox.pending", "Events not acknowledged by the broker", Reading::pending);
        gauge(
                "redress.outbox.oldest.timestamp.seconds",
                "When the oldest of them was recorded, 0 when there is none",
                Reading::oldest);
        gauge("redress.parked.events", "Events that could not be applied", Reading::parked);
        gauge("redress.held.events", "Events that wait for an earlier one", Reading::held);
    }

    private void gauge(String name, String description, ToDoubleFunction<Reading> value) {
        Gauge.builder(name, () -> value.applyAsDouble(reading()))
                .description(description)
                .register(metrics);
    }

    private synchronized Reading reading() {
        if (System.nanoTime() - readAt >= KEEP_NANOS) {
            readAt = System.nanoTime();
            try (Connection connection = database.getConnection();
                    Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery(QUERY)) {
                row.next();
                last = new Reading(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
            } catch (SQLException e) {
                LOG.warnf("Messaging gauges not read, SQL state %s", e.getSQLState());
                last = new Reading(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            }
        }
        return last;
    }
}
