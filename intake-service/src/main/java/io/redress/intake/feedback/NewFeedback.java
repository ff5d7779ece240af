package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.FeedbackState;
import io.redress.intake.feedback.domain.Fingerprint;
import io.redress.intake.feedback.domain.Milestones;
import io.redress.intake.feedback.domain.Status;
import io.redress.intake.feedback.persistence.CustomerStore;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.References;
import io.redress.intake.platform.Ids;
import io.redress.intake.triage.CurrentRules;
import io.redress.intake.triage.domain.RuleSet;
import io.redress.intake.triage.domain.TriageInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stores submissions nobody has seen before: triaged, numbered, written, told. */
@ApplicationScoped
class NewFeedback {

    private final CustomerStore customers;
    private final FeedbackStore store;
    private final References references;
    private final FirstChapters chapters;
    private final CurrentRules rules;
    private final InstantSource time;
    private final Ids ids;
    private final ZoneId companyZone;

    NewFeedback(
            CustomerStore customers,
            FeedbackStore store,
            References references,
            FirstChapters chapters,
            CurrentRules rules,
            InstantSource time,
            Ids ids,
            @ConfigProperty(name = "redress.company-zone") ZoneId companyZone) {
        this.customers = customers;
        this.store = store;
        this.references = references;
        this.chapters = chapters;
        this.rules = rules;
        this.time = time;
        this.ids = ids;
        this.companyZone = companyZone;
    }

    /** The feedback made of each submission; empty where somebody else took the natural key meanwhile. */
    List<Optional<Feedback>> create(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return List.of();
        }
        var now = time.instant();
        var customerIds = customers.store(submissions.stream()
                .map(one -> new CustomerStore.Named(one.source().system(), one.customer(), now))
                .toList());
        var numbers = references.next(now.atZone(companyZone).getYear(), submissions.size());
        var inForce = rules.get();
        var stories = new ArrayList<Story>();
        for (var i = 0; i < submissions.size(); i++) {
            stories.add(Story.of(
                    submissions.get(i),
                    feedback(submissions.get(i), customerIds.get(i), numbers.get(i), inForce, now)));
        }
        var stored = store.insert(inLockOrder(stories));
        var told = stories.stream()
                .filter(story -> stored.contains(story.last().id()))
                .toList();
        chapters.write(told);
        return stories.stream()
                .map(story -> Optional.of(story.last()).filter(feedback -> stored.contains(feedback.id())))
                .toList();
    }

    private static List<Feedback> inLockOrder(List<Story> stories) {
        var order = Comparator.comparing(
                        (Feedback feedback) -> feedback.source().system())
                .thenComparing(
                        feedback -> feedback.source().externalId(), Comparator.nullsFirst(Comparator.naturalOrder()));
        return stories.stream().map(Story::last).sorted(order).toList();
    }

    private Feedback feedback(Submission submission, UUID customerId, String reference, RuleSet inForce, Instant now) {
        var receivedAt = Optional.ofNullable(submission.receivedAt()).orElse(now);
        return new Feedback(
                ids.next(),
                reference,
                1,
                FeedbackState.of(Status.RECEIVED, receivedAt),
                1,
                false,
                submission.past() != null && submission.past().historical(),
                submission.source(),
                customerId,
                submission.customer(),
                submission.content(),
                Fingerprint.of(submission.content(), submission.customer()),
                inForce.classify(new TriageInput(submission.content(), submission.customer())),
                Milestones.NONE,
                receivedAt,
                now,
                null);
    }
}
