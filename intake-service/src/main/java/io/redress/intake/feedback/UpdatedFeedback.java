package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.ChangedFields;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Fingerprint;
import io.redress.intake.feedback.domain.Revision;
import io.redress.intake.feedback.persistence.CustomerStore;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.HistoryStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackClassified;
import io.redress.intake.messaging.outgoing.FeedbackUpdated;
import io.redress.intake.triage.CurrentRules;
import io.redress.intake.triage.domain.Classification;
import io.redress.intake.triage.domain.RuleSet;
import io.redress.intake.triage.domain.TriageInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Applies newer revisions of known feedback; where rules classified it, they look again. */
@ApplicationScoped
class UpdatedFeedback {

    private final CustomerStore customers;
    private final FeedbackStore store;
    private final HistoryStore history;
    private final Outbox outbox;
    private final CurrentRules rules;
    private final InstantSource time;

    UpdatedFeedback(
            CustomerStore customers,
            FeedbackStore store,
            HistoryStore history,
            Outbox outbox,
            CurrentRules rules,
            InstantSource time) {
        this.customers = customers;
        this.store = store;
        this.history = history;
        this.outbox = outbox;
        this.rules = rules;
        this.time = time;
    }

    /**
     * One newer revision.
     *
     * @param index its place among the submissions
     * @param current the feedback as it is, locked
     */
    record Update(int index, Feedback current, Submission submission, Revision.Verdict verdict) {}

    /** The receipts by the places of the updates. */
    Map<Integer, Receipt> apply(List<Update> updates) {
        if (updates.isEmpty()) {
            return Map.of();
        }
        var now = time.instant();
        var customerIds = customers.store(updates.stream()
                .map(Update::submission)
                .map(one -> new CustomerStore.Named(one.source().system(), one.customer(), now))
                .toList());
        var inForce = rules.get();
        var receipts = new HashMap<Integer, Receipt>();
        var saved = new ArrayList<Feedback>();
        var entries = new ArrayList<HistoryStore.Entry>();
        for (var i = 0; i < updates.size(); i++) {
            var update = updates.get(i);
            var result = traced(update, customerIds.get(i), inForce, now, entries);
            saved.add(result);
            receipts.put(update.index(), new Receipt(Receipt.resultOf(update.verdict()), result));
        }
        store.save(saved);
        history.add(entries);
        return receipts;
    }

    private Feedback traced(
            Update update, UUID customerId, RuleSet inForce, Instant now, List<HistoryStore.Entry> entries) {
        try (var ignored = update.submission().trace().makeCurrent()) {
            return one(update, customerId, inForce, now, entries);
        }
    }

    private Feedback one(
            Update update, UUID customerId, RuleSet inForce, Instant now, List<HistoryStore.Entry> entries) {
        var current = update.current();
        var submission = update.submission();
        var classification = inForce.classify(new TriageInput(submission.content(), submission.customer()));
        var updated = current.updated(
                submission.source(),
                customerId,
                submission.customer(),
                submission.content(),
                Fingerprint.of(submission.content(), submission.customer()),
                classification.reading());
        entries.add(HistoryLines.of(current, updated, "update", now, submission.actor(), null));
        if (update.verdict() == Revision.Verdict.SAME_BUT_NEWER) {
            return updated;
        }
        var changed = ChangedFields.between(current, updated);
        if (!changed.isEmpty()) {
            outbox.append(FeedbackUpdated.of(updated, changed, now, submission.actor()));
        }
        if (!updated.state().status().open()
                || current.classification().byHand()
                || sameDecision(classification, current.classification())) {
            return updated;
        }
        var classified = updated.classified(classification);
        outbox.append(FeedbackClassified.byRule(current.classification(), classified, now));
        entries.add(HistoryLines.of(
                updated, classified, "classify", now, submission.actor(), "the rules looked at the newer revision"));
        return classified;
    }

    private static boolean sameDecision(Classification one, Classification other) {
        return one.kind() == other.kind()
                && one.severity() == other.severity()
                && one.topics().equals(other.topics())
                && Objects.equals(one.category(), other.category())
                && one.claimedSeverity() == other.claimedSeverity();
    }
}
