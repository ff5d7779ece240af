package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Fingerprint;
import io.redress.intake.feedback.domain.Revision;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.NaturalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Registers many submissions in the current transaction, with a number of statements that does not depend on how many
 * there are. A natural key that stands twice among them goes in rounds: what comes first is known to what comes later.
 */
@ApplicationScoped
public class RegisterFeedback {

    private final FeedbackStore store;
    private final NewFeedback newFeedback;
    private final UpdatedFeedback updatedFeedback;

    RegisterFeedback(FeedbackStore store, NewFeedback newFeedback, UpdatedFeedback updatedFeedback) {
        this.store = store;
        this.newFeedback = newFeedback;
        this.updatedFeedback = updatedFeedback;
    }

    /** One receipt per submission, in their order. */
    public List<Receipt> register(List<Submission> submissions) {
        var receipts = new Receipt[submissions.size()];
        var waiting = IntStream.range(0, submissions.size()).boxed().toList();
        while (!waiting.isEmpty()) {
            waiting = round(submissions, receipts, waiting);
        }
        return Arrays.asList(receipts);
    }

    private List<Integer> round(List<Submission> submissions, Receipt[] receipts, List<Integer> waiting) {
        var later = new ArrayList<Integer>();
        var seen = new HashSet<NaturalKey>();
        var now = new ArrayList<Integer>();
        var known = store.findByNaturalKey(keys(submissions, waiting));
        for (var index : waiting) {
            var submission = submissions.get(index);
            var first = !submission.keyed() || seen.add(NaturalKey.of(submission.source()));
            (first || unchanged(submission, known) ? now : later).add(index);
        }
        var fresh = now.stream()
                .filter(index -> existing(submissions.get(index), known) == null)
                .toList();
        var created = newFeedback.create(pick(submissions, fresh));
        for (var i = 0; i < fresh.size(); i++) {
            if (created.get(i).isPresent()) {
                receipts[fresh.get(i)] =
                        new Receipt(Receipt.Result.CREATED, created.get(i).get());
            } else {
                later.add(fresh.get(i));
            }
        }
        repeat(
                submissions,
                receipts,
                now.stream()
                        .filter(index -> existing(submissions.get(index), known) != null)
                        .toList(),
                known);
        return later;
    }

    private void repeat(
            List<Submission> submissions, Receipt[] receipts, List<Integer> repeats, Map<NaturalKey, Feedback> known) {
        var changing = repeats.stream()
                .filter(index -> mayChange(submissions.get(index), existing(submissions.get(index), known)))
                .toList();
        var locked = changing.isEmpty()
                ? Map.<UUID, Feedback>of()
                : store.lock(changing.stream()
                        .map(index -> existing(submissions.get(index), known).id())
                        .toList());
        var updates = new ArrayList<UpdatedFeedback.Update>();
        for (var index : repeats) {
            var submission = submissions.get(index);
            var existing = existing(submission, known);
            var current = locked.getOrDefault(existing.id(), existing);
            var verdict = judge(submission, current);
            if (current.erased()) {
                receipts[index] = new Receipt(Receipt.Result.ERASED, current);
            } else if (verdict.changes()) {
                updates.add(new UpdatedFeedback.Update(index, current, submission, verdict));
            } else {
                receipts[index] = new Receipt(Receipt.resultOf(verdict), current);
            }
        }
        updatedFeedback.apply(updates).forEach((index, receipt) -> receipts[index] = receipt);
    }

    private static boolean unchanged(Submission submission, Map<NaturalKey, Feedback> known) {
        var existing = existing(submission, known);
        return existing != null && (existing.erased() || judge(submission, existing) == Revision.Verdict.SAME);
    }

    private static boolean mayChange(Submission submission, Feedback existing) {
        return !existing.erased() && judge(submission, existing).changes();
    }

    private static Revision.Verdict judge(Submission submission, Feedback existing) {
        var same = Fingerprint.of(submission.content(), submission.customer()).equals(existing.fingerprint());
        return Revision.judge(existing.source().revision(), submission.source().revision(), same);
    }

    private static Feedback existing(Submission submission, Map<NaturalKey, Feedback> known) {
        return submission.keyed() ? known.get(NaturalKey.of(submission.source())) : null;
    }

    private static List<NaturalKey> keys(List<Submission> submissions, List<Integer> indexes) {
        return pick(submissions, indexes).stream()
                .filter(Submission::keyed)
                .map(Submission::source)
                .map(NaturalKey::of)
                .distinct()
                .toList();
    }

    private static List<Submission> pick(List<Submission> submissions, List<Integer> indexes) {
        return indexes.stream().map(submissions::get).toList();
    }
}
