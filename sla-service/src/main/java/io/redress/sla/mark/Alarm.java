package io.redress.sla.mark;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread sleep until a planned instant, unless an earlier one turns up. Loses none that comes in between. */
final class Alarm {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition earlier = lock.newCondition();
    private Instant planned = Instant.MIN;
    private Instant announced = Instant.MAX;

    /** Forgets what was announced; from here on it counts, also while the sleeper is still at work. */
    void clear() {
        locked(() -> {
            announced = Instant.MAX;
            planned = Instant.MIN;
        });
    }

    /** Announces an instant; wakes the sleeper if that is before what it has planned. */
    void set(Instant at) {
        locked(() -> {
            announced = at.isBefore(announced) ? at : announced;
            if (announced.isBefore(planned)) {
                earlier.signalAll();
            }
        });
    }

    void ring() {
        set(Instant.MIN);
    }

    /** Sleeps as planned, or not at all if something earlier was announced meanwhile. */
    void sleep(Plan plan) {
        locked(() -> {
            planned = plan.next();
            if (!announced.isBefore(planned)) {
                await(plan.longest());
            }
        });
    }

    /** Sleeps whatever is announced. */
    void pause(Duration time) {
        locked(() -> await(time));
    }

    private void await(Duration time) {
        try {
            long left = time.toNanos();
            while (left > 0 && !announced.isBefore(planned)) {
                left = earlier.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Until when to sleep.
     *
     * @param next the earliest instant known
     * @param longest how long to sleep at most, whatever happens
     */
    record Plan(Instant next, Duration longest) {}
}
