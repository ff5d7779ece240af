package io.redress.escalation.assignment.domain;

import io.redress.escalation.routing.domain.FeedbackFacts;
import java.time.Instant;
import java.util.UUID;

/**
 * The feedback an assignment is about, as far as intake told.
 *
 * @param reference what people say on the phone
 * @param cycle 1 + number of reopenings
 */
public record RoutedFeedback(
        UUID feedbackId, String reference, String sourceSystem, int cycle, Instant receivedAt, FeedbackFacts facts) {

    public RoutedFeedback with(FeedbackFacts newFacts) {
        return new RoutedFeedback(feedbackId, reference, sourceSystem, cycle, receivedAt, newFacts);
    }

    public RoutedFeedback inCycle(int newCycle) {
        return new RoutedFeedback(feedbackId, reference, sourceSystem, newCycle, receivedAt, facts);
    }

    public RoutedFeedback receivedAt(Instant earlier) {
        return new RoutedFeedback(feedbackId, reference, sourceSystem, cycle, earlier, facts);
    }
}
