package io.redress.intake.feedback;

import io.redress.intake.feedback.GatheredRequest.Reply;
import io.redress.intake.feedback.persistence.StoredAnswers;
import io.redress.intake.http.Idempotency.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Takes one piece of feedback in, exactly once per Idempotency-Key and per natural key. */
@ApplicationScoped
public class ReceiveFeedback {

    private static final String ROUTE = "POST /feedback";

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
