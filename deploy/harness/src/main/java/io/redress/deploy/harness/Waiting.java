package io.redress.deploy.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits by condition, within bounds. */
public final class Waiting {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    private Waiting() {}

    /** Whether the condition came true in time; a condition that throws is not true yet. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            if (isTrue(condition)) {
                return true;
            }
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }

    /** The same, but it has to come true. */
    public static void forThat(String what, Duration limit, BooleanSupplier condition) {
        if (!until(limit, condition)) {
            throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain: " + what);
        }
    }

    /** Lets time pass that a fault needs to take effect. */
    public static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Math.min(INTERVAL.toNanos(), Math.max(1, end - System.nanoTime())));
        }
    }

    private static boolean isTrue(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (RuntimeException notYet) {
            return false;
        }
    }
}
