package io.redress.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** Does something at a steady rate, whether or not the last time has come to its end, and notes how long each took. */
final class Paced {

    private Paced() {}

    /** Latencies in microseconds, counted from when each was due. */
    static Histogram run(double perSecond, Duration length, Runnable action) {
        SynchronizedHistogram micros = new SynchronizedHistogram(3);
        int count = (int) (perSecond * length.toMillis() / 1_000);
        List<Future<?>> actions = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = start + (long) (i * 1e9 / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                actions.add(each.submit(() -> {
                    action.run();
                    micros.recordValue((System.nanoTime() - due) / 1_000);
                }));
            }
        }
        actions.forEach(Paced::requireSuccess);
        return micros;
    }

    private static void requireSuccess(Future<?> action) {
        if (action.state() == Future.State.FAILED) {
            throw action.exceptionNow() instanceof BenchException known
                    ? known
                    : new IllegalStateException(action.exceptionNow());
        }
    }
}
