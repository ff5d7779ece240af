package io.redress.intake.messaging.outgoing;

import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Status;
import java.util.UUID;

/** What every event about feedback says, taken from its new state. */
public record About(
        UUID feedbackId,
        String reference,
        String sourceSystem,
        boolean historical,
        int version,
        Status status,
        int cycle) {

    /** The state after the change. */
    static About of(Feedback feedback) {
        return new About(
                feedback.id(),
                feedback.reference(),
                feedback.source().system(),
                feedback.historical(),
                feedback.version(),
                feedback.state().status(),
                feedback.cycle());
    }
}
