package io.redress.intake.feedback;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.feedback.GatheredRequest.Reply;
import io.redress.intake.http.Problems;
import io.redress.intake.messaging.inbox.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gathers concurrent requests into one transaction: while one batch is being committed, the next one collects. Nobody
 * waits for a batch to fill, and nobody is answered before the commit. A batch that fails is halved until the offender
 * stands alone; one that lost a race for locks is halved as well, and so tried again.
 */
@ApplicationScoped
class GatherRequests {

    private static final Logger LOG = Logger.getLogger(GatherRequests.class);
    private static final int RETRY_AFTER_SECONDS = 1;
    private static final long LONGEST_WAIT_SECONDS = 20;

    private final GatheredWriter writer;
    private final BlockingQueue<GatheredRequest> queue;
    private final int batchSize;
    private final int writers;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    GatherRequests(
            GatheredWriter writer,
            MeterRegistry metrics,
            @ConfigProperty(name = "redress.gather.queue", defaultValue = "2000") int queueSize,
            @ConfigProperty(name = "redress.gather.batch", defaultValue = "200") int batchSize,
            @ConfigProperty(name = "redress.gather.writers", defaultValue = "1") int writers) {
        this.writer = writer;
        this.queue = new ArrayBlockingQueue<>(queueSize);
        this.batchSize = batchSize;
        this.writers = writers;
        Gauge.builder("redress.gather.waiting", queue, BlockingQueue::size)
                .description("Requests that wait to be written")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        for (var number = 1; number <= writers; number++) {
            threads.add(Thread.ofPlatform().name("gathered-writer-" + number).start(this::writeUntilStopped));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        for (var thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(LONGEST_WAIT_SECONDS));
        }
    }

    /**
     * What became of a request.
     *
     * @param refusal null where there is a reply
     */
    record Outcome(Reply reply, RuntimeException refusal) {}

    /** The same for many, never more of them in the queue than one transaction takes. */
    List<Outcome> submitAll(List<GatheredRequest> requests) {
        var outcomes = new ArrayList<Outcome>(requests.size());
        for (var from = 0; from < requests.size(); from += batchSize) {
            var some = requests.subList(from, Math.min(requests.size(), from + batchSize));
            var queued = some.stream().map(this::queued).toList();
            for (var i = 0; i < some.size(); i++) {
                outcomes.add(queued.get(i) ? outcome(some.get(i)) : overloaded());
            }
        }
        return outcomes;
    }

    private boolean queued(GatheredRequest request) {
        return !stopping && queue.offer(request);
    }

    private static Outcome overloaded() {
        return new Outcome(null, Problems.overloaded(RETRY_AFTER_SECONDS));
    }

    private Outcome outcome(GatheredRequest request) {
        try {
            return new Outcome(reply(request), null);
        } catch (RuntimeException refusal) {
            return new Outcome(null, refusal);
        }
    }

    /** Waits until the request is written and committed. */
    Reply submit(GatheredRequest request) {
        if (!queued(request)) {
            throw Problems.overloaded(RETRY_AFTER_SECONDS);
        }
        return reply(request);
    }

    private static Reply reply(GatheredRequest request) {
        try {
            return request.reply().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw Problems.unavailable(RETRY_AFTER_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable(RETRY_AFTER_SECONDS);
        }
    }

    private void writeUntilStopped() {
        var batch = new ArrayList<GatheredRequest>(batchSize);
        while (!stopping || !queue.isEmpty()) {
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, batchSize - 1);
                    write(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                batch.clear();
            }
        }
    }

    private void write(List<GatheredRequest> batch) {
        try {
            QuarkusTransaction.requiringNew().call(() -> writer.write(batch)).forEach(GatheredWriter.Verdict::deliver);
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1 || e instanceof Error || Faults.isPassing(e) && !lostARace(e)) {
                batch.forEach(request -> request.reply().completeExceptionally(e));
                return;
            }
            LOG.debugf("A batch of %d requests failed and is halved", batch.size());
            write(batch.subList(0, batch.size() / 2));
            write(batch.subList(batch.size() / 2, batch.size()));
        }
    }

    /** A deadlock or a serialisation failure: the same requests may well succeed a moment later. */
    private static boolean lostARace(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("40")) {
                return true;
            }
        }
        return false;
    }
}
