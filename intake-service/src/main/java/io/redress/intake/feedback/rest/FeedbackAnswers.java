package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.CaseWork;
import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.FoundFeedback;
import io.redress.intake.feedback.Receipt;
import io.redress.intake.feedback.domain.ActionRules;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.feedback.rest.FeedbackAnswer.AllowedActionAnswer;
import io.redress.intake.feedback.rest.FeedbackAnswer.ClassificationAnswer;
import io.redress.intake.feedback.rest.FeedbackAnswer.MatchAnswer;
import io.redress.intake.feedback.rest.FeedbackAnswer.ReceiptAnswer;
import io.redress.intake.feedback.rest.FeedbackAnswer.SourceAnswer;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.Idempotency.Answer;
import io.redress.intake.outlook.Outlook;
import io.redress.intake.outlook.persistence.OutlookStore;
import io.redress.intake.triage.domain.Classification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes of feedback what a caller may see of it. */
@ApplicationScoped
public class FeedbackAnswers {

    private final FindFeedback find;
    private final OutlookStore outlooks;
    private final Idempotency idempotency;
    private final InstantSource time;

    FeedbackAnswers(FindFeedback find, OutlookStore outlooks, Idempotency idempotency, InstantSource time) {
        this.find = find;
        this.outlooks = outlooks;
        this.idempotency = idempotency;
        this.time = time;
    }

    /** Feedback with its outlook. */
    public List<FeedbackAnswer> of(List<Feedback> feedback, Actor actor) {
        var ahead = feedback.isEmpty()
                ? Map.<UUID, Outlook>of()
                : outlooks.find(feedback.stream().map(Feedback::id).toList());
        return feedback.stream()
                .map(one -> answer(one, ahead.get(one.id()), null, null, null, actor))
                .toList();
    }

    /** What a search found, with its outlook. */
    List<FeedbackAnswer> found(List<FoundFeedback> found, Actor actor) {
        var ahead = found.isEmpty()
                ? Map.<UUID, Outlook>of()
                : outlooks.find(found.stream().map(one -> one.feedback().id()).toList());
        return found.stream()
                .map(one -> answer(
                        one.feedback(), ahead.get(one.feedback().id()), null, null, MatchAnswer.of(one.match()), actor))
                .toList();
    }

    /** One piece of feedback with its outlook and what was done with it. */
    FeedbackAnswer whole(Feedback feedback, Actor actor) {
        var work = find.work(feedback).seenBy(Sight.of(actor)::covers);
        return answer(feedback, outlookOf(feedback), work, null, null, actor);
    }

    /** The answer to a state change. */
    Answer changed(Feedback feedback, Actor actor) {
        return idempotency.answer(200, null, (long) feedback.version(), whole(feedback, actor));
    }

    /** The answer to a submission. */
    Answer received(Receipt receipt, Actor actor) {
        var feedback = receipt.feedback();
        var status = receipt.result() == Receipt.Result.CREATED ? 201 : 200;
        var body = receipt.result() == Receipt.Result.CREATED
                ? answer(feedback, null, null, explain(receipt), null, actor)
                : answer(feedback, outlookOf(feedback), null, explain(receipt), null, actor);
        return idempotency.answer(status, "/feedback/" + feedback.id(), (long) feedback.version(), body);
    }

    /** The short answer to a submission that came with others. */
    Answer registered(Receipt receipt) {
        var feedback = receipt.feedback();
        return idempotency.answer(
                receipt.result() == Receipt.Result.CREATED ? 201 : 200,
                null,
                null,
                new BatchAnswer.Registered(feedback.id(), feedback.reference(), feedback.version(), explain(receipt)));
    }

    private Outlook outlookOf(Feedback feedback) {
        return outlooks.find(List.of(feedback.id())).get(feedback.id());
    }

    private static ReceiptAnswer explain(Receipt receipt) {
        var detail =
                switch (receipt.result()) {
                    case CREATED -> "It is registered as " + receipt.feedback().reference() + ".";
                    case UPDATED -> "It was known; the newer revision has been applied.";
                    case UNCHANGED -> "It was known with the same content; nothing has changed.";
                    case OUTDATED -> "A newer revision is known already; this older one changed nothing.";
                    case ERASED -> "Its personal data was erased; nothing of what arrived was kept.";
                    case REVISION_NEEDED -> throw new IllegalArgumentException("this is answered with a problem");
                };
        return new ReceiptAnswer(receipt.result().name(), detail);
    }

    private FeedbackAnswer answer(
            Feedback feedback, Outlook outlook, CaseWork work, ReceiptAnswer receipt, MatchAnswer match, Actor actor) {
        var content = feedback.content();
        var milestones = feedback.milestones();
        var customer = Sight.of(actor).contactData()
                ? feedback.customer()
                : feedback.customer().withoutContactData();
        return new FeedbackAnswer(
                feedback.id(),
                feedback.reference(),
                feedback.version(),
                feedback.state().status(),
                feedback.cycle(),
                feedback.awaitingCustomer(),
                feedback.historical(),
                content.channel(),
                content.subject(),
                content.narrative(),
                content.product(),
                content.tags(),
                content.agreement(),
                content.region(),
                content.reach(),
                content.sentiment(),
                content.amountAtStake(),
                content.currency(),
                content.demandsEscalation(),
                source(feedback),
                customer.unknown() ? null : customer,
                feedback.customerId(),
                classification(feedback.classification()),
                content.occurredAt(),
                feedback.receivedAt(),
                feedback.recordedAt(),
                milestones.acknowledgedAt(),
                milestones.analysedAt(),
                milestones.resolvedAt(),
                milestones.closedAt(),
                milestones.reopenedAt(),
                milestones.withdrawnAt(),
                feedback.erasedAt(),
                outlook,
                work,
                allowedActions(feedback, actor),
                receipt,
                match,
                time.instant());
    }

    private static SourceAnswer source(Feedback feedback) {
        var source = feedback.source();
        return new SourceAnswer(
                source.system(),
                source.externalId(),
                source.revision().number(),
                source.revision().updatedAt(),
                source.url());
    }

    private static ClassificationAnswer classification(Classification classification) {
        return new ClassificationAnswer(
                classification.kind(),
                classification.category(),
                classification.severity(),
                classification.claimedSeverity(),
                classification.topics(),
                classification.needsReview(),
                classification.ruleSet(),
                classification.rules(),
                classification.reading().language(),
                classification.reading().sentiment());
    }

    private static List<AllowedActionAnswer> allowedActions(Feedback feedback, Actor actor) {
        return ActionRules.allowedActions(feedback.situation(), actor).stream()
                .map(one -> new AllowedActionAnswer(one.action().word(), one.allowed(), one.why()))
                .toList();
    }
}
