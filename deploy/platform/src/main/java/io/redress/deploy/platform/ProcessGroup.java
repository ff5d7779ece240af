package io.redress.deploy.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * All children of the launcher.
 *
 * <p>A child that is watched and ends without having been told to is started again, after a delay that doubles with
 * each failure in a row. Once the group stops, nothing starts any more.
 */
final class ProcessGroup {

    private static final long FIRST_DELAY_MILLIS = 500;
    private static final long LONGEST_DELAY_MILLIS = 10_000;
    private static final long HEALTHY_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final Duration READY_LIMIT = Duration.ofMinutes(10);

    private final Progress progress;
    private final List<ManagedProcess> started = new ArrayList<>();
    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("restarts").factory());
    private boolean stopping;

    ProcessGroup(Progress progress) {
        this.progress = progress;
    }

    synchronized void start(ManagedProcess process) {
        if (stopping) {
            throw new PlatformException("Redress is stopping.");
        }
        process.start();
        if (!started.contains(process)) {
            started.add(process);
        }
    }

    /** From now on the process is started again whenever it ends, and it is said when it is ready again. */
    void watch(ManagedProcess process, BooleanSupplier ready) {
        watch(process, ready, FIRST_DELAY_MILLIS);
    }

    private void watch(ManagedProcess process, BooleanSupplier ready, long delayMillis) {
        long since = System.nanoTime();
        process.process().onExit().thenAccept(ended -> {
            if (isStopping()) {
                return;
            }
            long delay = System.nanoTime() - since > HEALTHY_AFTER_NANOS ? FIRST_DELAY_MILLIS : delayMillis;
            progress.say(
                    process.name() + " ended unexpectedly (exit code " + ended.exitValue() + "); starting it again.");
            restarts.schedule(() -> restart(process, ready, delay), delay, TimeUnit.MILLISECONDS);
        });
    }

    private void restart(ManagedProcess process, BooleanSupplier ready, long delayMillis) {
        long nextDelay = Math.min(delayMillis * 2, LONGEST_DELAY_MILLIS);
        try {
            start(process);
            watch(process, ready, nextDelay);
            announceReady(process, ready);
        } catch (RuntimeException e) {
            if (!isStopping()) {
                progress.say(process.name() + " cannot be started, which is tried again: " + e.getMessage());
                restarts.schedule(() -> restart(process, ready, nextDelay), nextDelay, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void announceReady(ManagedProcess managed, BooleanSupplier ready) {
        Process process = managed.process();
        Thread.startVirtualThread(() -> {
            Waiting.until(READY_LIMIT, () -> !process.isAlive() || isStopping() || ready.getAsBoolean());
            if (process.isAlive() && !isStopping() && ready.getAsBoolean()) {
                progress.say(managed.name() + " is ready again.");
            }
        });
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops what was started, last first: services together, then what they lean on. */
    void stop() {
        List<ManagedProcess> all;
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            all = List.copyOf(started);
        }
        restarts.shutdownNow();
        Parallel.forEach(all.stream().filter(process -> !isFoundation(process)).toList(), ManagedProcess::stop);
        all.stream().filter(process -> process.name().equals(Kafka.NAME)).forEach(ManagedProcess::stop);
        all.stream().filter(process -> process.name().equals(Postgres.NAME)).forEach(ManagedProcess::stop);
    }

    private static boolean isFoundation(ManagedProcess process) {
        return process.name().equals(Kafka.NAME) || process.name().equals(Postgres.NAME);
    }
}
