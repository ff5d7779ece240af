package io.redress.deploy.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions, and for time to pass. */
final class Waiting {

    private static final Duration STEP = Duration.ofMillis(20);

    private Waiting() {}

    /** Whether the condition held in time. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        return until(limit, STEP, condition);
    }

    static boolean until(Duration limit, Duration step, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(step.toNanos());
        }
        return true;
    }

    static void pause(Duration length) {
        until(length, () -> false);
    }
}
