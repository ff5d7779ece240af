package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Content;
import io.redress.intake.feedback.domain.Customer;
import io.redress.intake.feedback.domain.Source;
import java.time.Instant;

/**
 * Feedback on its way in.
 *
 * @param receivedAt when it reached us; null for now
 * @param past what had already happened to it; null for live feedback
 * @param actor who sends it
 */
public record Submission(
        Content content, Customer customer, Source source, Instant receivedAt, Past past, Actor actor) {

    boolean keyed() {
        return source.externalId() != null;
    }
}
