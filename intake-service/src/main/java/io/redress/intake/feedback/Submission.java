package io.redress.intake.feedback;

import io.opentelemetry.context.Context;
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
 * @param trace the request it came with, which its events belong to
 */
public record Submission(
        Content content, Customer customer, Source source, Instant receivedAt, Past past, Actor actor, Context trace) {

    /** Before it no calendar knows its working days, so no clock could run. */
    public static final Instant EARLIEST_RECEIPT = Instant.parse("1900-01-02T00:00:00Z");

    /** The same, received at this instant. */
    public Submission received(Instant at) {
        return new Submission(content, customer, source, at, past, actor, trace);
    }

    boolean keyed() {
        return source.externalId() != null;
    }
}
