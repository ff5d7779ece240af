package io.redress.intake.feedback;

import io.redress.intake.feedback.persistence.StoredAnswers;
import io.redress.intake.http.Idempotency.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A request waiting to be written together with others.
 *
 * @param key its Idempotency-Key with its scope; null if it came without
 * @param bodyHash tells another body under the same key
 * @param render makes the answer of the receipt, inside the transaction, since the answer is stored
 * @param reply completed after the commit, never before
 */
record GatheredRequest(
        Submission submission,
        StoredAnswers.Key key,
        String bodyHash,
        Function<Receipt, Answer> render,
        CompletableFuture<Reply> reply) {

    /**
     * What the caller is told.
     *
     * @param replayed whether it had been told before
     */
    record Reply(Answer answer, boolean replayed) {}
}
