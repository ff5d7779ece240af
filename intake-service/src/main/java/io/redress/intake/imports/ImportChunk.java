package io.redress.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.imports.ImportJob.Tally;
import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.imports.domain.RowProblem;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.imports.persistence.ImportRowStore;
import io.redress.intake.messaging.inbox.Faults;
import io.redress.intake.platform.LoggedFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Settles some rows, notes what became of each and moves the job on, all in one transaction. Rows that fail are halved
 * until the offender stands alone, which is then rejected.
 */
@ApplicationScoped
class ImportChunk {

    private static final Logger LOG = Logger.getLogger(ImportChunk.class);

    private final SettleRows settle;
    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final ImportMetrics metrics;
    private final InstantSource time;

    ImportChunk(
            SettleRows settle, ImportJobStore jobs, ImportRowStore rows, ImportMetrics metrics, InstantSource time) {
        this.settle = settle;
        this.jobs = jobs;
        this.rows = rows;
        this.metrics = metrics;
        this.time = time;
    }

    /**
     * Whose rows they are.
     *
     * @param begun when work on these rows began
     */
    record Step(ImportJob job, String worker, Instant begun) {}

    /**
     * Returns how many rows the job has then done.
     *
     * @param done how many it had done before
     * @throws LeaseLostException when it was paused, cancelled or taken over; nothing is written
     */
    long write(Step step, long done, List<ReadRow> chunk) {
        try {
            commit(step, done, () -> settle.settle(step.job(), chunk));
            return done + chunk.size();
        } catch (RuntimeException e) {
            if (e instanceof LeaseLostException || Faults.isPassing(e)) {
                throw e;
            }
            if (chunk.size() > 1) {
                var half = chunk.size() / 2;
                var now = write(step, done, chunk.subList(0, half));
                return write(
                        new Step(step.job(), step.worker(), time.instant()), now, chunk.subList(half, chunk.size()));
            }
            LOG.warnf(
                    LoggedFault.of(e),
                    "A row of import %s could not be stored and is rejected",
                    step.job().id());
            var row = chunk.getFirst().row();
            var rejected = RowResult.rejected(
                    row.number(),
                    row.line(),
                    List.of(new RowProblem(null, "The row could not be stored; operations can see why.")));
            commit(step, done, () -> List.of(rejected));
            return done + 1;
        }
    }

    private void commit(Step step, long done, Supplier<List<RowResult>> settling) {
        var results = QuarkusTransaction.requiringNew().call(() -> {
            var settled = settling.get();
            rows.add(step.job().id(), settled);
            var worked = Duration.between(step.begun(), time.instant());
            if (!jobs.advance(step.job().id(), step.worker(), done, worked, tally(settled))) {
                throw new LeaseLostException();
            }
            return settled;
        });
        if (!step.job().dryRun()) {
            metrics.done(tally(results));
        }
    }

    private static Tally tally(List<RowResult> results) {
        return new Tally(
                count(results, RowOutcome.ACCEPTED),
                count(results, RowOutcome.UPDATED),
                count(results, RowOutcome.DUPLICATE),
                count(results, RowOutcome.REJECTED));
    }

    private static long count(List<RowResult> results, RowOutcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
