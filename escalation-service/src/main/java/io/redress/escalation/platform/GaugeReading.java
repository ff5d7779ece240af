package io.redress.escalation.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * What gauges tell of the database: read at most every ten seconds, however many gauges ask.
 *
 * @param <T> what is read at once
 */
public final class GaugeReading<T> {

    private static final Logger LOG = Logger.getLogger(GaugeReading.class);
    private static final long KEEP_NANOS = Duration.ofSeconds(10).toNanos();

    private final String name;
    private final Source<T> source;
    private final LongSupplier nanoTime;
    private T last;
    private long readAt;

    /** @param name what it is a reading of, for the log */
    public GaugeReading(String name, Source<T> source) {
        this(name, source, System::nanoTime);
    }

    GaugeReading(String name, Source<T> source, LongSupplier nanoTime) {
        this.name = name;
        this.source = source;
        this.nanoTime = nanoTime;
        this.readAt = nanoTime.getAsLong() - KEEP_NANOS;
    }

    /** One figure of the reading, not a number while it cannot be read. */
    public synchronized double value(ToDoubleFunction<T> figure) {
        long now = nanoTime.getAsLong();
        if (now - readAt >= KEEP_NANOS) {
            readAt = now;
            last = read();
        }
        return last == null ? Double.NaN : figure.applyAsDouble(last);
    }

    private T read() {
        try {
            return source.read();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Gauges not read: %s, %s", name, e.getMessage());
            return null;
        }
    }

    /** Where a reading comes from. */
    @FunctionalInterface
    public interface Source<T> {

        /** Reads anew; failing means that there is no figure for the next ten seconds. */
        T read() throws SQLException;
    }
}
