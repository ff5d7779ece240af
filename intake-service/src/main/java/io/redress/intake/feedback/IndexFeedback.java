package io.redress.intake.feedback;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.intake.feedback.persistence.SearchIndex;
import io.redress.intake.messaging.inbox.Faults;
import io.redress.intake.platform.GaugeReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Makes new and changed texts findable, a moment after they were stored. It rests three times as long as it works, so
 * that a large import does not become searchable at the cost of everybody else. Of a batch that fails each text is taken
 * alone; where one cannot be looked through in time, only its beginning is found.
 */
@ApplicationScoped
class IndexFeedback {

    private static final Logger LOG = Logger.getLogger(IndexFeedback.class);
    private static final int BATCH = 200;
    private static final int WHOLE = Integer.MAX_VALUE;
    private static final int BEGINNING = 1_000;
    private static final String CANCELLED = "57014";
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
            if (!indexNext()) {
                return;
            }
            worked = System.nanoTime() - begin;
        } while (!stopped.await(REST * worked, TimeUnit.NANOSECONDS));
    }

    /** Says whether there were any. */
    private boolean indexNext() {
        try {
            return index(BATCH, WHOLE);
        } catch (RuntimeException fault) {
            throwPassing(fault);
            for (var left = BATCH; left > 0 && indexOne(); ) {
                left--;
            }
            return true;
        }
    }

    private boolean indexOne() {
        try {
            return index(1, WHOLE);
        } catch (RuntimeException fault) {
            throwPassing(fault);
            LOG.warn("A text cannot be looked through for words in time; only its beginning is found");
            return index(1, BEGINNING);
        }
    }

    private static void throwPassing(RuntimeException fault) {
        if (Faults.isPassing(fault) && !isCancelled(fault)) {
            throw fault;
        }
    }

    private boolean index(int most, int characters) {
        return QuarkusTransaction.requiringNew().call(() -> index.indexNext(most, characters));
    }

    private static boolean isCancelled(Throwable fault) {
        return fault != null
                && (fault instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())
                        || isCancelled(fault.getCause()));
    }
}
