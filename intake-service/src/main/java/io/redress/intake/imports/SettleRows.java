package io.redress.intake.imports;

import io.redress.intake.feedback.JudgeFeedback;
import io.redress.intake.feedback.Receipt;
import io.redress.intake.feedback.RegisterFeedback;
import io.redress.intake.feedback.Submission;
import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.imports.domain.RowProblem;
import io.redress.intake.imports.persistence.AssumedStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Registers the good ones among some rows, or in a dry run says what registering would make of them. */
@ApplicationScoped
class SettleRows {

    private final RegisterFeedback register;
    private final JudgeFeedback judge;
    private final AssumedStore assumed;

    SettleRows(RegisterFeedback register, JudgeFeedback judge, AssumedStore assumed) {
        this.register = register;
        this.judge = judge;
        this.assumed = assumed;
    }

    private record Fate(Receipt.Result result, UUID feedbackId, String reference) {}

    /** One result per row, in the current transaction. */
    List<RowResult> settle(ImportJob job, List<ReadRow> rows) {
        var good = rows.stream()
                .filter(row -> row.problems().isEmpty())
                .map(ReadRow::submission)
                .toList();
        var fates = (job.dryRun() ? judged(job.id(), good) : registered(good)).iterator();
        var results = new ArrayList<RowResult>();
        for (var row : rows) {
            results.add(
                    row.problems().isEmpty()
                            ? result(row, fates.next())
                            : RowResult.rejected(row.row().number(), row.row().line(), row.problems()));
        }
        return results;
    }

    private List<Fate> registered(List<Submission> submissions) {
        return register.register(submissions).stream()
                .map(receipt -> new Fate(
                        receipt.result(),
                        receipt.feedback().id(),
                        receipt.feedback().reference()))
                .toList();
    }

    private List<Fate> judged(UUID jobId, List<Submission> submissions) {
        var judged = judge.judge(submissions, assumed.find(jobId, JudgeFeedback.keys(submissions)));
        assumed.save(jobId, judged.changed());
        return judged.judgements().stream()
                .map(one -> one.known() == null
                        ? new Fate(one.result(), null, null)
                        : new Fate(
                                one.result(),
                                one.known().feedbackId(),
                                one.known().reference()))
                .toList();
    }

    private static RowResult result(ReadRow read, Fate fate) {
        return switch (fate.result()) {
            case CREATED -> in(read, RowOutcome.ACCEPTED, fate);
            case UPDATED -> in(read, RowOutcome.UPDATED, fate);
            case UNCHANGED, OUTDATED, ERASED -> in(read, RowOutcome.DUPLICATE, fate);
            case REVISION_NEEDED ->
                RowResult.rejected(
                        read.row().number(),
                        read.row().line(),
                        List.of(new RowProblem(
                                "source.revision",
                                "It is known as "
                                        + (fate.reference() == null ? "an earlier row of this file" : fate.reference())
                                        + " with other content; give a newer source.revision or source.updatedAt.")));
        };
    }

    private static RowResult in(ReadRow read, RowOutcome outcome, Fate fate) {
        return new RowResult(
                read.row().number(), read.row().line(), outcome, fate.feedbackId(), read.notes(), List.of());
    }
}
