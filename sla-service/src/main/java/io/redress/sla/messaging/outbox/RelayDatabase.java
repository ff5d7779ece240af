package io.redress.sla.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay's own, unpooled connection and what it does with it. */
@ApplicationScoped
class RelayDatabase {

    private static final int PART = 1_000;

    /** Longer than {@link EventProducer} takes to publish or give up; a leader silent for so long is frozen or gone. */
    private static final String SILENCE_LIMIT = "12s";

    private static final DateTimeFormatter PARTITION = DateTimeFormatter.BASIC_ISO_DATE;
    private static final long LOOK_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final String url;
    private final String user;
    private final String password;
    private final String replica;
    private final Duration retention;
    private LocalDate partitionsFor = LocalDate.MIN;
    private long lookAt = System.nanoTime();

    RelayDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "redress.replica", defaultValue = "0") String replica,
            @ConfigProperty(name = "redress.relay.retention", defaultValue = "P8D") Duration retention) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.replica = replica;
        this.retention = retention;
    }

    Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "20");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("ApplicationName", "redress-outbox-relay-" + replica);
        settings.setProperty("options", "-c idle_session_timeout=" + SILENCE_LIMIT);
        return DriverManager.getConnection(url, settings);
    }

    boolean lead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT pg_try_advisory_lock(hashtext('redress-outbox-relay'))")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    /** Some pending events and the position of the last, in the order of positions: within a subject that of its sequence. */
    record Part(List<PendingEvent> events, long last) {

        static final Part NOTHING = new Part(List.of(), 0);

        boolean isFull() {
            return events.size() == PART;
        }
    }

    /** What comes after a position; from the beginning after 0. */
    Part read(Connection connection, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, subject, sequence, type, time,"
                + " payload::text, traceparent, position FROM outbox WHERE position > ? ORDER BY position LIMIT "
                + PART)) {
            select.setLong(1, after);
            List<PendingEvent> events = new ArrayList<>();
            long last = after;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                    last = row.getLong("position");
                }
            }
            return new Part(events, last);
        }
    }

    static List<PendingEvent> events(PreparedStatement select) throws SQLException {
        List<PendingEvent> events = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                events.add(event(row));
            }
        }
        return events;
    }

    private static PendingEvent event(ResultSet row) throws SQLException {
        return new PendingEvent(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getTimestamp("time").toInstant(),
                row.getBytes("payload"),
                row.getString("traceparent"));
    }

    /** Moves them to the log of published events, from which they can be published again. */
    void retire(Connection connection, List<UUID> published) throws SQLException {
        if (published.isEmpty()) {
            return;
        }
        try (PreparedStatement move = connection.prepareStatement("""
            WITH done AS (DELETE FROM outbox WHERE id = ANY (?) RETURNING *)
            INSERT INTO published_event (published_at, id, subject, sequence, type, time, payload, traceparent)
            SELECT now(), id, subject, sequence, type, time, payload, traceparent FROM done
            """)) {
            move.setArray(1, connection.createArrayOf("uuid", published.toArray()));
            move.executeUpdate();
        }
    }

    /**
     * Once a day: partitions for today and the next days, and none older than the retention. The database's clock says
     * which day it is, as it says when an event was published.
     */
    void maintainPartitions(Connection connection) throws SQLException {
        if (System.nanoTime() - lookAt < 0) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            LocalDate today = today(statement);
            if (!today.equals(partitionsFor)) {
                maintainPartitions(statement, today);
                partitionsFor = today;
            }
        }
        lookAt = System.nanoTime() + LOOK_EVERY_NANOS;
    }

    private static LocalDate today(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT (now() AT TIME ZONE 'UTC')::date")) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    private void maintainPartitions(Statement statement, LocalDate today) throws SQLException {
        for (LocalDate day = today; !day.isAfter(today.plusDays(3)); day = day.plusDays(1)) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS published_event_%s PARTITION OF published_event FOR VALUES FROM ('%s') TO ('%s')"
                            .formatted(PARTITION.format(day), startOf(day), startOf(day.plusDays(1))));
        }
        for (String expired : expiredPartitions(statement, today.minusDays(retention.toDays()))) {
            statement.execute("DROP TABLE IF EXISTS " + expired);
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<String> expiredPartitions(Statement statement, LocalDate oldest) throws SQLException {
        List<String> expired = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT inhrelid::regclass::text FROM pg_inherits"
                + " WHERE inhparent = 'published_event'::regclass AND inhrelid::regclass::text < 'published_event_"
                + PARTITION.format(oldest) + "'")) {
            while (row.next()) {
                expired.add(row.getString(1));
            }
        }
        return expired;
    }
}
