package io.redress.intake.messaging;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.platform.GaugeReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.ToDoubleFunction;

/** Gauges that tell the database's truth. */
@ApplicationScoped
class MessagingMetrics {

    private static final String QUERY = """
            SELECT (SELECT count(*) FROM outbox),
                   (SELECT coalesce(extract(epoch FROM min(time)), 0) FROM outbox),
                   (SELECT count(*) FROM parked_event WHERE state = 'PARKED'),
                   (SELECT count(*) FROM held_event)
            """;

    private record Reading(double pending, double oldest, double parked, double held) {}

    private final AgroalDataSource database;
    private final MeterRegistry metrics;
    private final GaugeReading<Reading> reading = new GaugeReading<>("messaging", this::read);

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
        Gauge.builder(name, () -> reading.value(value)).description(description).register(metrics);
    }

    private Reading read() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(QUERY)) {
            row.next();
            return new Reading(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
        }
    }
}
