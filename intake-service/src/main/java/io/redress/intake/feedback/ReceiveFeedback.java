package io.redress.intake.feedback;

import io.redress.intake.feedback.GatheredRequest.Reply;
import io.redress.intake.feedback.persistence.StoredAnswers;
import io.redress.intake.http.Idempotency.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Takes one piece of feedback in, exactly once per Idempotency-Key and per natural key. */
@ApplicationScoped
public class ReceiveFeedback {

    private static final String ROUTE = "POST /feedback";
    private static final String BATCH_ROUTE = "POST /feedback/batch";

    private final GatherRequests gather;
    private final IntakeMetrics metrics;

    ReceiveFeedback(GatherRequests gather, IntakeMetrics metrics) {
        this.gather = gather;
        this.metrics = metrics;
    }

    /**
     * What the caller is told.
     *
     * @param replayed whether this very answer had been given before
     */
    public record Told(Answer answer, boolean replayed) {}

    /**
     * One of many submissions.
     *
     * @param idempotencyKey its own; null if it came without
     * @param bodyHash tells another body under the same key
     */
    public record One(Submission submission, String idempotencyKey, String bodyHash) {}

    /** What became of one of many: what the caller is told, or the problem it is refused with. */
    public record Verdict(Told told, RuntimeException refusal) {}

    /** Returns after all of them are committed or refused, in their order. */
    public List<Verdict> receiveAll(List<One> submissions, Function<Receipt, Answer> render) {
        var waiting = submissions.stream()
                .map(one -> new GatheredRequest(
                        one.submission(),
                        one.idempotencyKey() == null
                                ? null
                                : new StoredAnswers.Key(
                                        one.submission().actor().name(), BATCH_ROUTE, one.idempotencyKey()),
                        one.bodyHash(),
                        render,
                        new CompletableFuture<>()))
                .toList();
        return gather.submitAll(waiting).stream().map(this::verdict).toList();
    }

    private Verdict verdict(GatherRequests.Outcome outcome) {
        if (outcome.refusal() != null) {
            return new Verdict(null, outcome.refusal());
        }
        if (outcome.reply().replayed()) {
            metrics.replayed();
        }
        return new Verdict(new Told(outcome.reply().answer(), outcome.reply().replayed()), null);
    }

    /** Returns after the commit. */
    public Told receive(
            Submission submission, Optional<String> idempotencyKey, String bodyHash, Function<Receipt, Answer> render) {
        var key = idempotencyKey
                .map(name -> new StoredAnswers.Key(submission.actor().name(), ROUTE, name))
                .orElse(null);
        Reply reply = gather.submit(new GatheredRequest(submission, key, bodyHash, render, new CompletableFuture<>()));
        if (reply.replayed()) {
            metrics.replayed();
        }
        return new Told(reply.answer(), reply.replayed());
    }
}
