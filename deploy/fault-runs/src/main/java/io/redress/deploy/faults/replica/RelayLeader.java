package io.redress.deploy.faults.replica;

import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Which instance of a service publishes its events: the one whose session holds the relay's lock. */
final class RelayLeader {

    private static final String LEADER = """
        SELECT coalesce(max(substring(a.application_name FROM '[0-9]+$')::int), 0)
        FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()
          AND a.application_name LIKE 'redress-outbox-relay-%'
        """;

    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    private final LocalSystem system;
    private final Part part;

    RelayLeader(LocalSystem system, Part part) {
        this.system = system;
        this.part = part;
    }

    /** Its number from 1, or 0 while there is none. */
    int number() {
        return (int) system.database(part).number(LEADER);
    }

    /** How long it takes until another than this one leads; the limit if none does in time. */
    Duration untilAnotherThan(int former, Duration limit) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < limit.toNanos()) {
            int leader = number();
            if (leader != 0 && leader != former) {
                break;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
