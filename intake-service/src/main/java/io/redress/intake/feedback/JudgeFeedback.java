package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Fingerprint;
import io.redress.intake.feedback.domain.Revision;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.NaturalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says what {@link RegisterFeedback} would make of submissions, and changes nothing. */
@ApplicationScoped
public class JudgeFeedback {

    private final FeedbackStore store;

    JudgeFeedback(FeedbackStore store) {
        this.store = store;
    }

    /**
     * What is known, or would be, under a natural key.
     *
     * @param feedbackId null where it would first have to be registered
     * @param reference null with it
     * @param erased whether its customer was erased, so that nothing changes it any more
     */
    public record Known(UUID feedbackId, String reference, UUID fingerprint, Revision revision, boolean erased) {

        private static Known of(Feedback feedback) {
            return new Known(
                    feedback.id(),
                    feedback.reference(),
                    feedback.fingerprint(),
                    feedback.source().revision(),
                    feedback.erased());
        }
    }

    /** What would become of one submission; {@code known} is null where it would be new. */
    public record Judgement(Receipt.Result result, Known known) {}

    /**
     * Judgements in the order of the submissions.
     *
     * @param changed what would be known differently afterwards, by natural key
     */
    public record Judged(List<Judgement> judgements, Map<NaturalKey, Known> changed) {}

    /** The natural keys of those submissions that have one. */
    public static List<NaturalKey> keys(Collection<Submission> submissions) {
        return submissions.stream()
                .filter(Submission::keyed)
                .map(one -> NaturalKey.of(one.source()))
                .distinct()
                .toList();
    }

    /**
     * Judges submissions one after the other, each as if those before it had been registered.
     *
     * @param assumed what would already have been registered before the first; it comes before what is stored
     */
    public Judged judge(List<Submission> submissions, Map<NaturalKey, Known> assumed) {
        var known = new HashMap<NaturalKey, Known>();
        store.findByNaturalKey(keys(submissions)).forEach((key, feedback) -> known.put(key, Known.of(feedback)));
        assumed.forEach((key, later) -> known.merge(key, later, JudgeFeedback::changedTo));
        var judgements = new ArrayList<Judgement>();
        var changed = new HashMap<NaturalKey, Known>();
        for (var submission : submissions) {
            if (!submission.keyed()) {
                judgements.add(new Judgement(Receipt.Result.CREATED, null));
                continue;
            }
            var key = NaturalKey.of(submission.source());
            var arriving = new Known(
                    null,
                    null,
                    Fingerprint.of(submission.content(), submission.customer()),
                    submission.source().revision(),
                    false);
            var existing = known.get(key);
            if (existing != null && existing.erased()) {
                judgements.add(new Judgement(Receipt.Result.ERASED, existing));
                continue;
            }
            var verdict = existing == null ? null : judge(existing, arriving);
            judgements.add(
                    new Judgement(verdict == null ? Receipt.Result.CREATED : Receipt.resultOf(verdict), existing));
            if (verdict == null || verdict.changes()) {
                changed.put(key, known.merge(key, arriving, JudgeFeedback::changedTo));
            }
        }
        return new Judged(judgements, changed);
    }

    private static Revision.Verdict judge(Known existing, Known arriving) {
        return Revision.judge(
                existing.revision(), arriving.revision(), arriving.fingerprint().equals(existing.fingerprint()));
    }

    private static Known changedTo(Known before, Known after) {
        return new Known(
                before.feedbackId(), before.reference(), after.fingerprint(), after.revision(), before.erased());
    }
}
