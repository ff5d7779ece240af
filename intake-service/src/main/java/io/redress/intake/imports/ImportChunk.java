package io.redress.intake.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.feedback.Receipt;
import io.redress.intake.feedback.RegisterFeedback;
import io.redress.intake.imports.ImportJob.Tally;
import io.redress.intake.imports.RowReader.Understood;
import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.imports.domain.RowProblem;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.imports.persistence.ImportRowStore;
import io.redress.intake.messaging.inbox.Faults;
import io.redress.intake.platform.LoggedFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Registers some rows, notes what became of each and moves the job on, all in one transaction. Rows that fail are
 * halved until the offender stands alone, which is then rejected.
 */
@ApplicationScoped
class ImportChunk {

    private static final Logger LOG = Logger.getLogger(ImportChunk.class);

    private final RegisterFeedback register;
    private final ImportJobStore jobs;
    private final ImportRowStore rows;

    ImportChunk(RegisterFeedback register, ImportJobStore jobs, ImportRowStore rows) {
        this.register = register;
        this.jobs = jobs;
        this.rows = rows;
    }

    /**
     * Returns how many rows the job has then done.
     *
     * @param done how many it had done before
     * @throws LeaseLostException when somebody else has taken the job over; nothing is written
     */
    long write(UUID jobId, String worker, long done, List<Understood> chunk) {
        try {
            QuarkusTransaction.requiringNew().run(() -> commit(jobId, worker, done, results(chunk)));
            return done + chunk.size();
        } catch (RuntimeException e) {
            if (e instanceof LeaseLostException || Faults.isPassing(e)) {
                throw e;
            }
            if (chunk.size() > 1) {
                var half = chunk.size() / 2;
                return write(
                        jobId,
                        worker,
                        write(jobId, worker, done, chunk.subList(0, half)),
                        chunk.subList(half, chunk.size()));
            }
            LOG.warnf(LoggedFault.of(e), "A row of import %s could not be stored and is rejected", jobId);
            var row = chunk.getFirst().row();
            var rejected = RowResult.rejected(
                    row.number(),
                    row.line(),
                    List.of(new RowProblem(null, "The row could not be stored; operations can see why.")));
            QuarkusTransaction.requiringNew().run(() -> commit(jobId, worker, done, List.of(rejected)));
            return done + 1;
        }
    }

    private void commit(UUID jobId, String worker, long done, List<RowResult> results) {
        rows.add(jobId, results);
        if (!jobs.advance(jobId, worker, done, tally(results))) {
            throw new LeaseLostException();
        }
    }

    private List<RowResult> results(List<Understood> chunk) {
        var good = chunk.stream().filter(one -> one.problems().isEmpty()).toList();
        var receipts = register.register(
                        good.stream().map(Understood::submission).toList())
                .iterator();
        var results = new ArrayList<RowResult>();
        for (var one : chunk) {
            var row = one.row();
            results.add(
                    one.problems().isEmpty()
                            ? result(row.number(), row.line(), receipts.next())
                            : RowResult.rejected(row.number(), row.line(), one.problems()));
        }
        return results;
    }

    private static RowResult result(long number, long line, Receipt receipt) {
        var feedback = receipt.feedback();
        return switch (receipt.result()) {
            case CREATED -> new RowResult(number, line, RowOutcome.ACCEPTED, feedback.id(), List.of());
            case UPDATED -> new RowResult(number, line, RowOutcome.UPDATED, feedback.id(), List.of());
            case UNCHANGED, OUTDATED, ERASED ->
                new RowResult(number, line, RowOutcome.DUPLICATE, feedback.id(), List.of());
            case REVISION_NEEDED ->
                RowResult.rejected(
                        number,
                        line,
                        List.of(new RowProblem(
                                "source.revision",
                                "It is known as " + feedback.reference()
                                        + " with other content; give a newer source.revision or source.updatedAt.")));
        };
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
