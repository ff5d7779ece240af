package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;

/**
 * Looks fifty times a second how old the oldest transaction of sla-service is that has locked or written anything. No
 * lock is older than its transaction, so the longest that was seen, and the time to the next look, bound every lock.
 */
final class LockWatch implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final String OLDEST = """
        SELECT coalesce(1000 * max(extract(epoch FROM clock_timestamp() - xact_start)), 0) FROM pg_stat_activity
        WHERE datname = current_database() AND usename = ? AND backend_xid IS NOT NULL
        """;

    private final Session session;
    private final String user;
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::look);
    private volatile boolean running = true;
    private volatile double longest;
    private volatile double widestGap;

    LockWatch(Redress redress) {
        this.session = redress.administration(Part.SLA).open();
        this.user = redress.database(Part.SLA).user();
        thread.start();
    }

    private void look() {
        long last = System.nanoTime();
        while (running) {
            longest = Math.max(longest, session.number(OLDEST, user));
            long now = System.nanoTime();
            widestGap = Math.max(widestGap, (now - last) / 1e6);
            last = now;
            Waiting.pause(LOOK_EVERY);
        }
    }

    /** Milliseconds that no lock was held longer than, as far as looking now and then can tell. */
    double longestMillis() {
        return longest;
    }

    /** Milliseconds between two looks at most: by so much more a lock may have lasted. */
    double widestGapMillis() {
        return widestGap;
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        session.close();
    }
}
