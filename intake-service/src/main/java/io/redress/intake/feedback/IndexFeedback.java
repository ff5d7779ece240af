package io.redress.intake.feedback;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.intake.feedback.persistence.SearchIndex;
import io.redress.intake.platform.GaugeReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes new and changed texts findable, a moment after they were stored. It rests three times as long as it works, so
 * that a large import does not become searchable at the cost of everybody else.
 */
@ApplicationScoped
class IndexFeedback {

    private static final int BATCH = 200;
    private static final int REST = 3;

    private final SearchIndex index;
    private final CountDownLatch stopped = new CountDownLatch(1);

    IndexFeedback(SearchIndex index) {
        this.index = index;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        var pending = new GaugeReading<>("search", index::pending);
        Gauge.builder("redress.search.pending", () -> pending.value(Integer::doubleValue))
                .description("Texts that search does not find yet")
                .register(metrics);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    @Scheduled(every = "0.5s", concurrentExecution = ConcurrentExecution.SKIP)
    void indexAll() throws InterruptedException {
        long worked;
        do {
            var begin = System.nanoTime();
            if (!QuarkusTransaction.requiringNew().call(() -> index.indexNext(BATCH))) {
                return;
            }
            worked = System.nanoTime() - begin;
        } while (!stopped.await(REST * worked, TimeUnit.NANOSECONDS));
    }
}
