package io.redress.sla.mark;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fires all that is due in bounded batches. One worker does for what comes due from day to day; while batches are full,
 * others join it, so that PostgreSQL has something to do while this service computes. The locks of the database divide
 * the work among them as they do among instances.
 */
@ApplicationScoped
class Backlog {

    private final FireMarks fireMarks;
    private final int batchSize;
    private final int workers;

    Backlog(
            FireMarks fireMarks,
            @ConfigProperty(name = "redress.marks.batch-size", defaultValue = "500") int batchSize,
            @ConfigProperty(name = "redress.marks.workers", defaultValue = "2") int workers) {
        this.fireMarks = fireMarks;
        this.batchSize = batchSize;
        this.workers = workers;
    }

    /**
     * Returns when a batch was not full, or when it is not to go on.
     *
     * @return how many clocks the first batch or, of several, the last one of this thread held
     */
    int workOff(BooleanSupplier goesOn) {
        int fired = fireMarks.fire(batchSize);
        if (fired < batchSize || !goesOn.getAsBoolean()) {
            return fired;
        }
        try (ExecutorService others = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("mark-worker-", 2).factory())) {
            List<Future<Integer>> helping = new ArrayList<>();
            for (int worker = 2; worker <= workers; worker++) {
                helping.add(others.submit(() -> fireBatches(goesOn)));
            }
            fired = fireBatches(goesOn);
            helping.forEach(Backlog::requireSuccess);
        }
        return fired;
    }

    private int fireBatches(BooleanSupplier goesOn) {
        int fired = fireMarks.fire(batchSize);
        while (fired == batchSize && goesOn.getAsBoolean()) {
            Thread.yield();
            fired = fireMarks.fire(batchSize);
        }
        return fired;
    }

    private static void requireSuccess(Future<Integer> helping) {
        try {
            helping.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker could not fire marks", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
