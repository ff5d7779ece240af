package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.feedback.domain.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which feedback a list shows; empty lists and nulls do not narrow it.
 *
 * @param needsReview whether a person should look, since no rule decided
 * @param awaitingCustomer whether it waits for the customer
 * @param historical whether it was imported as history
 * @param receivedFrom inclusive
 * @param receivedTo exclusive
 */
public record FeedbackFilter(
        List<Status> status,
        List<Severity> severity,
        List<Kind> kind,
        List<Channel> channel,
        List<String> category,
        Boolean needsReview,
        Boolean awaitingCustomer,
        Boolean historical,
        Instant receivedFrom,
        Instant receivedTo,
        List<UUID> id,
        List<String> reference,
        String sourceSystem,
        String sourceExternalId) {

    /** All feedback received in a time. */
    public static FeedbackFilter received(Instant from, Instant to) {
        return new FeedbackFilter(
                List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, from, to, List.of(), List.of(),
                null, null);
    }
}
